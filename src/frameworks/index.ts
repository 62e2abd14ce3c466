import { once } from '../once.ts'
import { adonis } from './adonis.ts'
import { angular } from './angular.ts'
import { astro } from './astro.ts'
import { axios } from './axios.ts'
import { azure } from './azure.ts'
import { boom } from './boom.ts'
import { playwrightClient, puppeteer } from './browsers.ts'
import { childProcess } from './child-process.ts'
import { cypressClient } from './cypress-client.ts'
import { effect } from './effect.ts'
import { elysia } from './elysia.ts'
import { errors } from './errors.ts'
import { express4, express5 } from './express.ts'
import { fastify4, fastify5 } from './fastify.ts'
import { fetch } from './fetch.ts'
import { fetchClient } from './fetch-client.ts'
import type { Framework } from './framework.ts'
import { gaxios } from './gaxios.ts'
import { got } from './got.ts'
import { graphql } from './graphql.ts'
import { h3v1, h3v2 } from './h3.ts'
import { hapi } from './hapi.ts'
import { hono } from './hono.ts'
import { httpErrors } from './http-errors.ts'
import { http2 } from './http2.ts'
import { lightMyRequest } from './inject.ts'
import { inversify } from './inversify.ts'
import { itty } from './itty.ts'
import { koa2, koa3 } from './koa.ts'
import { ky } from './ky.ts'
import { lambda } from './lambda.ts'
import { micro } from './micro.ts'
import { axiosMock, cypress, msw, nock, playwright, undiciMock } from './mocks.ts'
import { nestOnExpress, nestOnFastify } from './nest.ts'
import { nextApp, nextPages } from './next.ts'
import { node } from './node.ts'
import { nodeClient } from './node-client.ts'
import { oak } from './oak.ts'
import { ofetch } from './ofetch.ts'
import { qwik } from './qwik.ts'
import { reactRouter } from './react-router.ts'
import { restify } from './restify.ts'
import { routingControllers } from './routing-controllers.ts'
import { strapi } from './strapi.ts'
import { superagent } from './superagent.ts'
import { supertest } from './supertest.ts'
import { sveltekit } from './sveltekit.ts'
import { tanstack } from './tanstack.ts'
import { trpc } from './trpc.ts'
import { tsed } from './tsed.ts'
import { tsRest } from './ts-rest.ts'
import { tsoa } from './tsoa.ts'
import { tinyhttp } from './tinyhttp.ts'
import { undici } from './undici.ts'
import { uws } from './uws.ts'
import { jquery, xmlHttpRequest } from './xhr.ts'

/** Every framework the plugin knows, the newest version of each first. The tables are made when they are first asked for. */
export const frameworks = once((): readonly Framework[] => [
  adonis(),
  angular(),
  astro(),
  axios(),
  axiosMock(),
  azure(),
  boom(),
  childProcess(),
  cypress(),
  cypressClient(),
  effect(),
  elysia(),
  errors(),
  express5(),
  express4(),
  fastify5(),
  fastify4(),
  fetch(),
  fetchClient(),
  gaxios(),
  got(),
  graphql(),
  h3v2(),
  h3v1(),
  hapi(),
  hono(),
  httpErrors(),
  http2(),
  inversify(),
  itty(),
  jquery(),
  koa3(),
  koa2(),
  ky(),
  lambda(),
  lightMyRequest(),
  micro(),
  msw(),
  nestOnExpress(),
  nestOnFastify(),
  nextApp(),
  nextPages(),
  nock(),
  node(),
  nodeClient(),
  oak(),
  ofetch(),
  playwright(),
  playwrightClient(),
  puppeteer(),
  qwik(),
  reactRouter(),
  restify(),
  routingControllers(),
  strapi(),
  superagent(),
  supertest(),
  sveltekit(),
  tanstack(),
  trpc(),
  tsed(),
  tsRest(),
  tsoa(),
  tinyhttp(),
  undici(),
  undiciMock(),
  uws(),
  xmlHttpRequest(),
])
