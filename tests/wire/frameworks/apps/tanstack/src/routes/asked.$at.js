import { createFileRoute } from '@tanstack/react-router';
import { createServerFn } from '@tanstack/react-start';
import { getRequest } from '@tanstack/react-start/server';

const asked = createServerFn({ method: 'GET' }).handler((...given) => globalThis.play.called(given, getRequest()));

globalThis.play.served.url = asked.url;

export const Route = createFileRoute('/asked/$at')({ loader: () => asked(), component: () => null });
