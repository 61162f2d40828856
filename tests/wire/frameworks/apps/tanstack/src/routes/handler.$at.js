import { createFileRoute } from '@tanstack/react-router';

const answer = (...given) => globalThis.play.verdict(given);

export const Route = createFileRoute('/handler/$at')({ server: { handlers: { GET: answer } } });
