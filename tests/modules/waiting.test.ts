import { describe } from 'vitest';
import { follow } from './follow.ts';

describe('what no code is seen to call', () => {
  follow('holds as the file shows it alone', {
    'routes.ts': `import express from 'express';
import axios from 'axios';
import { Queue } from './queue';
const app = express();
const queue = new Queue();
app.get('/', (req, res) => {
  queue.submit(async () => {
    const up = await axios.get('http://orders/');
    res.set(up.headers); //~ header
    res.send(up.data);
  });
});
`,
    'queue.ts': `export class Queue {
  private waiting: any[] = [];
  submit(work: any) { this.waiting[work.key()] = { work, isDone: false }; }
}
`,
  });
});
