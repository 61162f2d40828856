export const dynamic = 'force-dynamic';
export const GET = (...given) => globalThis.play.edited(...given);
