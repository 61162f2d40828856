import { styleText } from 'node:util';

const coloured = process.env.FORCE_COLOR !== undefined ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY && process.stdout.hasColors();

/** The text in a style (`red`, `bold`, …) on terminals that have colours, and as it is elsewhere. */
export function paint(style, text) {
  return coloured ? styleText(style, text, { validateStream: false }) : text;
}
