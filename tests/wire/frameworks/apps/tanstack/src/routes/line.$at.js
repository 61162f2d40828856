import { createFileRoute } from '@tanstack/react-router';
import * as library from '@tanstack/react-start/server';

const answer = (...given) => globalThis.play.route(given, library);

export const Route = createFileRoute('/line/$at')({ server: { handlers: { GET: answer } } });
