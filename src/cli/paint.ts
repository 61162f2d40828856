import { styleText } from 'node:util';

export type Style = 'blue' | 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'underline' | 'yellow';

/** Gives text a style, or leaves it as it is where nobody sees colours. */
export type Paint = (style: Style, text: string) => string;

/** Styles for a stream: as `FORCE_COLOR` and `NO_COLOR` say, else on terminals that have colours. */
export function painterFor(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Paint {
  const { FORCE_COLOR: forced, NO_COLOR: none } = environment;
  const isColoured = forced === undefined ? (none ?? '') === '' && stream.isTTY && stream.hasColors() : forced !== '0';
  return isColoured ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}
