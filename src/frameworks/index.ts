import { boom } from './boom.ts'
import { express4, express5 } from './express.ts'
import { fastify4, fastify5 } from './fastify.ts'
import { fetch } from './fetch.ts'
import type { Framework } from './framework.ts'
import { h3v1, h3v2 } from './h3.ts'
import { hapi } from './hapi.ts'
import { hono } from './hono.ts'
import { httpErrors } from './http-errors.ts'
import { http2 } from './http2.ts'
import { koa2, koa3 } from './koa.ts'
import { lambda } from './lambda.ts'
import { axiosMock, cypress, msw, nock, playwright, undiciMock } from './mocks.ts'
import { nestOnExpress, nestOnFastify } from './nest.ts'
import { nextApp, nextPages } from './next.ts'
import { node } from './node.ts'
import { reactRouter } from './react-router.ts'
import { supertest } from './supertest.ts'
import { sveltekit } from './sveltekit.ts'

/** Every framework the plugin knows, the newest version of each first. */
export const frameworks: readonly Framework[] = [
  axiosMock,
  boom,
  cypress,
  express5,
  express4,
  fastify5,
  fastify4,
  fetch,
  h3v2,
  h3v1,
  hapi,
  hono,
  httpErrors,
  http2,
  koa3,
  koa2,
  lambda,
  msw,
  nestOnExpress,
  nestOnFastify,
  nextApp,
  nextPages,
  nock,
  node,
  playwright,
  reactRouter,
  supertest,
  sveltekit,
  undiciMock,
]
