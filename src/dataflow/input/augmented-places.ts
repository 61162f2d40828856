import type { FrameworkModel } from '../../models/framework.ts';

/** The interfaces that programs add members to, each with what these are on: an app, an object, or the bag in one of its members. */
export function placesIn({ name, packages, appTypes = [], objects = {}, types = {}, extended = {} }: FrameworkModel): readonly (readonly [string, string])[] {
  const named: readonly (readonly [string, string])[] = [
    ...appTypes.map(type => [type, `${name}.app`] as const),
    ...Object.entries(objects).flatMap(([object, { types: own = [], sharedTypes = [] }]) => [...own, ...sharedTypes].map(type => [type, object] as const)),
    ...Object.entries(types),
    ...Object.entries(extended).map(([type, { object, member }]) => [type, member === undefined ? object : `${object} ${member}`] as const),
  ];
  // A name of a namespace is one of the global scope: `Express.Request`.
  return named.flatMap(([type, place]) => (type.includes('.') ? [[`#${type}`, place] as const] : packages.map(specifier => [`${specifier}#${type}`, place] as const)));
}
