/**
 * Why an edit is left to a person. Each names what may be lost, or what this file doesn't say.
 *
 * bytes: the body may be any file, with a name, an age and protections.
 * choice: several answers are reasonable, and none is the one that was meant.
 * conditions: `range`, `if-*`, `cookie` or `authorization` of the inbound request goes to the upstream.
 * cookies: the file speaks of cookies or credentials.
 * elsewhere: what sends is in another file.
 * encoded: the bytes are still encoded, and nothing but a field says so.
 * filtered: the code has chosen among the fields by itself.
 * likely: the report is not certain.
 * methods: HEAD, OPTIONS or any method may be what is answered.
 * open: other code may give the function other values.
 * redirects: a redirect may be handed over.
 * shape: what the code does can't be told from a copy and something more.
 * status: the upstream's status may reach the client as more than a plain success.
 * upstream method: the upstream is not asked with GET: a 201 has its `Location`.
 */
export type Refusal =
  | 'bytes'
  | 'choice'
  | 'conditions'
  | 'cookies'
  | 'elsewhere'
  | 'encoded'
  | 'filtered'
  | 'likely'
  | 'methods'
  | 'open'
  | 'redirects'
  | 'shape'
  | 'status'
  | 'upstream method';
