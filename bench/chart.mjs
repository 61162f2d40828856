/** Bars of shares, as an SVG that is read in the light and in the dark. @param {readonly { label: string, value: number }[]} bars */
export function chartOf(bars) {
  const shown = bars.filter(({ label }) => label !== 'noop');
  const most = Math.max(...shown.map(({ value }) => value));
  const row = 34;
  const width = 720;
  const height = shown.length * row + 54;
  const rows = shown.map(({ label, value }, index) => {
    const y = 40 + index * row;
    const own = label.startsWith('upstream');
    return `  <text x="180" y="${y + 15}" text-anchor="end">${label}</text>
  <rect x="192" y="${y}" width="${Math.max(1.5, (440 * value) / most).toFixed(1)}" height="22" rx="2" class="${own ? 'own' : 'peer'}"/>
  <text x="${(200 + Math.max(1.5, (440 * value) / most)).toFixed(1)}" y="${y + 15}">${value.toFixed(1)} %</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Share of lint time">
  <style>text { font: 14px system-ui, sans-serif; fill: #57606a } .own { fill: #1f883d } .peer { fill: #afb8c1 } @media (prefers-color-scheme: dark) { text { fill: #9198a1 } .peer { fill: #656c76 } }</style>
  <text x="192" y="22">Share of lint time on netlify-cli, by ESLint's own stats</text>
${rows.join('\n')}
</svg>
`;
}
