/**
 * What hands on names that the text doesn't say: `export * from`, `export =`, `__exportStar(…, exports)`, `exports = values`,
 * `exports = { ...values }`, `exports[name] =`, `Object.assign(exports, values)`.
 */
const HANDS_ON = /\bexport\s*(?:\*(?!\s*as\b)|=)|\bexports\s*(?:=(?!\s*\{)|=\s*\{[^}]*\.\.\.|\[|\)|,(?!\s*['"]))/;

/** Whether a text may export `name`: it says the name, or hands on what it doesn't name. */
export function mayExport(text: string, name: string): boolean {
  return text.includes(name) || text.includes('\\u') || HANDS_ON.test(text);
}
