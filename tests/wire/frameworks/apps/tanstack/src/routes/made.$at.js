import { createFileRoute } from '@tanstack/react-router';

const answer = (...given) => globalThis.play.route(given, {});

export const Route = createFileRoute('/made/$at')({ server: { handlers: ({ createHandlers }) => createHandlers({ GET: { handler: answer } }) } });
