import { sequence } from '@sveltejs/kit/hooks';

const when = (name, otherwise) => (...given) => (given[0].event.url.searchParams.has(name) ? globalThis.play.handle(given) : otherwise(given[0]));
const resolve = ({ event, resolve }) => resolve(event);

export const handle = when('handle', sequence(when('sequence', resolve), resolve));
