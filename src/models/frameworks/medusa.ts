import type { FrameworkModel } from '../framework.ts';

/** API routes on Express, by files. */
export const medusa: FrameworkModel = {
  name: 'Medusa',
  docs: 'https://docs.medusajs.com/learn/fundamentals/api-routes',
  packages: ['@medusajs/framework/http', '@medusajs/framework', '@medusajs/medusa'],
  types: { AuthenticatedMedusaRequest: 'express.request', MedusaRequest: 'express.request', MedusaResponse: 'express.response' },
  handlers: [
    {
      kind: 'exported',
      names: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
      path: /(?:^|\/)src\/api\/(?:.+\/)?route\.[jt]s$/,
      isCommon: true,
      shape: { parameters: ['express.request', 'express.response'] },
    },
  ],
};
