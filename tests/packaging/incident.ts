/** The mission's incident, as a user's file: `dist/index.js` must report it wherever the plugin runs. */
export const INCIDENT = `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders/:id', async (req, res) => {
  const order = await axios.get(\`http://orders/\${req.params.id}\`);
  res.status(order.status).set(order.headers).send(order.data);
});
`;

/** What \`--fix\` makes of it. */
export const FIXED = INCIDENT.replace(
  'res.status(order.status).set(order.headers).send(order.data);',
  `res
    .status(order.status)
    .type(order.headers['content-type'] ?? 'application/octet-stream')
    .send(order.data);`,
);

export const FINDING = { ruleId: 'upstream/no-header-passthrough', line: 8, column: 28, endLine: 8, endColumn: 46 };
