export default defineRenderHandler((...given) => ({ body: globalThis.play.cached('defineRenderHandler()', given), headers: {}, statusCode: 200 }));
