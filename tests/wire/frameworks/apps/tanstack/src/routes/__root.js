import { createRootRoute, Outlet } from '@tanstack/react-router';
import { createElement } from 'react';

export const Route = createRootRoute({ component: () => createElement('html', undefined, createElement('body', undefined, createElement(Outlet))) });
