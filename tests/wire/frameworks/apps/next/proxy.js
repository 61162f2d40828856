import { NextResponse } from 'next/server';

export const proxy = (...given) => (given[0].nextUrl.searchParams.has('proxy') ? globalThis.play.proxy(given, { NextResponse }) : NextResponse.next());
