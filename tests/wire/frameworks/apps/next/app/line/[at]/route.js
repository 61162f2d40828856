import { headers } from 'next/headers';
import { NextResponse } from 'next/server';

const answer = async (...given) => {
  const inbound = await headers();
  return globalThis.play.route(given, { NextResponse, headers: () => inbound });
};

export const dynamic = 'force-dynamic';
export { answer as DELETE, answer as GET, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
