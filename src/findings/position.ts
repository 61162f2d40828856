import type { Site } from '../dataflow/domain/values.ts';
import { locatorOf, type Locate } from '../syntax/locator.ts';

/** Both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const locators = new WeakMap<Site['module'], Locate>();

/** Where an offset of a file is. */
export function positionIn(module: Site['module'], offset: number): Position {
  const locate = locators.get(module) ?? locatorOf(module.text);
  locators.set(module, locate);
  const { line, column } = locate(offset);
  return { line, column: column + 1 };
}
