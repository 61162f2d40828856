import { HttpService } from '@nestjs/axios';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { firstValueFrom, map } from 'rxjs';

/** Orders over NestJS. Only linted here: it shows what the rules say of decorators and observables. */
@Controller('orders')
export class OrdersController {
  constructor(private readonly http: HttpService) {}

  @Get(':id')
  findOne(@Param('id') id: string) {
    return this.http.get(`/orders/${id}`);
  }

  @Get(':id/invoice')
  async findInvoice(@Param('id') id: string, @Res() res: Response) {
    const invoice = await firstValueFrom(this.http.get<string>(`/orders/${id}/invoice`));
    res.set(invoice.headers).send(invoice.data);
  }

  // Not a finding: Nest writes the response, and only the body is the upstream's.
  @Get(':id/lines')
  findLines(@Param('id') id: string) {
    return this.http.get(`/orders/${id}`).pipe(map(order => order.data.lines));
  }
}
