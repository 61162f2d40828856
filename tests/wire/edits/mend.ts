import { fixAll, lint, offersOf, type Message, type Offer } from '../../fixes/linting.ts';

/** Whether a report tells of a message that is broken or untrue, not only of fields that nobody listed. */
export function isBroken({ ruleId }: Message): boolean {
  return ruleId !== 'upstream/no-unlisted-header-passthrough';
}

const MOST_PASSES = 20;

/** Makes every fix, and then takes the first suggestion of whatever is left, until nothing is. */
export function mend(filename: string, code: string): string {
  let text = fixAll({ filename, code });
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const offers = lint({ filename, code: text }).filter(isBroken).flatMap(message => offersOf({ code: text }, [message]).slice(0, 1));
    if (offers.length === 0) break;
    text = applied(text, offers);
  }
  return text;
}

/** The text after as many of the offers as do not touch each other. */
function applied(text: string, offers: readonly Offer[]): string {
  let left = text.length + 1;
  let result = text;
  for (const { range: [from, to], output } of offers.toSorted((a, b) => b.range[1] - a.range[1])) {
    if (to >= left) continue;
    result = result.slice(0, from) + output.slice(from, output.length - (text.length - to)) + result.slice(to);
    left = from;
  }
  return result;
}
