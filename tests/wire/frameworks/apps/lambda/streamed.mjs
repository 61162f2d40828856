export const handler = awslambda.streamifyResponse(async (...given) => globalThis.told(...given));
