/**
 * How one framework registers a handler and answers, in generated code.
 * @typedef {object} Framework
 * @property {string} name
 * @property {string} importing
 * @property {string} requiring
 * @property {string} opening What makes the app, after the imports.
 * @property {(path: string) => readonly [string, string]} handler Before and after the body.
 * @property {string} request An expression that tells something of the request, as text.
 * @property {string} inbound The inbound headers.
 * @property {(bag: string) => string} setAll
 * @property {(name: string, value: string) => string} setOne
 * @property {(status: string, body: string) => string} send
 * @property {((value: string) => string) | undefined} sendWhole How a client's whole response is answered with, where that is a finding of its own.
 */

/** @type {readonly Framework[]} */
export const frameworks = [
  {
    name: 'express',
    importing: "import express from 'express';",
    requiring: "const express = require('express');",
    opening: 'const router = express.Router();',
    handler: path => [`router.get('${path}', async (req, res, next) => {`, '});'],
    request: 'req.params.id',
    inbound: 'req.headers',
    setAll: bag => `res.set(${bag});`,
    setOne: (name, value) => `res.setHeader(${name}, ${value});`,
    send: (status, body) => `res.status(${status}).send(${body});`,
    sendWhole: value => `res.json(${value});`,
  },
  {
    name: 'koa',
    importing: "import Router from '@koa/router';",
    requiring: "const Router = require('@koa/router');",
    opening: 'const router = new Router();',
    handler: path => [`router.get('${path}', async ctx => {`, '});'],
    request: 'ctx.params.id',
    inbound: 'ctx.headers',
    setAll: bag => `ctx.set(${bag});`,
    setOne: (name, value) => `ctx.set(${name}, ${value});`,
    send: (status, body) => `ctx.status = ${status}; ctx.body = ${body};`,
    sendWhole: undefined,
  },
  {
    name: 'fastify',
    importing: "import fastify from 'fastify';",
    requiring: "const fastify = require('fastify');",
    opening: 'const server = fastify();',
    handler: path => [`server.get('${path}', async (request, reply) => {`, '});'],
    request: 'request.params.id',
    inbound: 'request.headers',
    setAll: bag => `reply.headers(${bag});`,
    setOne: (name, value) => `reply.header(${name}, ${value});`,
    send: (status, body) => `return reply.code(${status}).send(${body});`,
    sendWhole: undefined,
  },
  {
    name: 'node',
    importing: "import { createServer } from 'node:http';",
    requiring: "const { createServer } = require('node:http');",
    opening: 'const servers = new Map();',
    handler: path => [`servers.set('${path}', createServer(async (request, response) => {`, '}));'],
    request: 'request.url',
    inbound: 'request.headers',
    setAll: bag => `response.writeHead(200, { ...${bag}, 'x-served-by': 'gateway' });`,
    setOne: (name, value) => `response.setHeader(${name}, ${value});`,
    send: (status, body) => `response.statusCode = ${status}; response.end(${body});`,
    sendWhole: undefined,
  },
];
