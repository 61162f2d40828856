import axios from 'axios';
import Koa from 'koa';

/** Orders over Koa 3 and axios. */
export function createKoaGateway(ordersUrl) {
  const orders = axios.create({ baseURL: ordersUrl, validateStatus: () => true });
  const app = new Koa();

  app.use(async ctx => {
    const order = await orders.get(ctx.path);
    ctx.status = order.status;
    ctx.set(order.headers);
    ctx.body = order.data;
  });

  return app;
}
