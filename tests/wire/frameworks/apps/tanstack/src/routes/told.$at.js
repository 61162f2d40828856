import { createFileRoute } from '@tanstack/react-router';

const answer = (...given) => globalThis.play.verdict(given);

export const Route = createFileRoute('/told/$at')({ server: { handlers: ({ createHandlers }) => createHandlers({ GET: answer }) } });
