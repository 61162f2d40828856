import { fixAll, lint, offersOf } from '../../fixes/linting.ts';

export interface Mended {
  readonly code: string;
  /** What was chosen where nothing could be fixed: the first suggestion of each report, until there is none. */
  readonly chosen: number;
}

/** Makes every fix, and then takes the first suggestion of whatever is left. */
export function mend(filename: string, code: string): Mended {
  let text = fixAll({ filename, code });
  let chosen = 0;
  for (; chosen < 100; chosen += 1) {
    const [offer] = offersOf({ code: text }, lint({ filename, code: text }));
    if (offer === undefined) break;
    text = offer.output;
  }
  return { code: text, chosen };
}
