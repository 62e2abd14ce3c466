import { once } from '../once.ts'
import { adonis } from './adonis.ts'
import { angular } from './angular.ts'
import { frisby, k6, nodeMocks, pactum, postman } from './api-tests.ts'
import { astro } from './astro.ts'
import { axios } from './axios.ts'
import { azure } from './azure.ts'
import { boom } from './boom.ts'
import { playwrightClient, puppeteer } from './browsers.ts'
import { cdk } from './cdk.ts'
import { childProcess } from './child-process.ts'
import { cypressClient } from './cypress-client.ts'
import { effect } from './effect.ts'
import { elysia } from './elysia.ts'
import { errors } from './errors.ts'
import { express4, express5 } from './express.ts'
import { fastify4, fastify5 } from './fastify.ts'
import { feathers } from './feathers.ts'
import { fetch } from './fetch.ts'
import { fetchClient } from './fetch-client.ts'
import { fetchMock } from './fetch-mock.ts'
import { foal } from './foal.ts'
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
import { jestFetchMock } from './jest-fetch-mock.ts'
import { koa2, koa3 } from './koa.ts'
import { ky } from './ky.ts'
import { lambda } from './lambda.ts'
import { loopback } from './loopback.ts'
import { micro } from './micro.ts'
import { mirage } from './mirage.ts'
import { axiosMock, cypress, msw, nock, playwright, undiciMock } from './mocks.ts'
import { moxios } from './moxios.ts'
import { needle } from './needle.ts'
import { nestOnExpress, nestOnFastify } from './nest.ts'
import { nextApp, nextPages } from './next.ts'
import { nise } from './nise.ts'
import { node } from './node.ts'
import { nodeClient } from './node-client.ts'
import { oak } from './oak.ts'
import { ofetch } from './ofetch.ts'
import { openapi } from './openapi.ts'
import { orpc } from './orpc.ts'
import { powertools } from './powertools.ts'
import { qwik } from './qwik.ts'
import { reactRouter } from './react-router.ts'
import { restify } from './restify.ts'
import { restifyErrors } from './restify-errors.ts'
import { router } from './router.ts'
import { routingControllers } from './routing-controllers.ts'
import { sails } from './sails.ts'
import { solid } from './solid.ts'
import { strapi } from './strapi.ts'
import { superagent } from './superagent.ts'
import { supertest } from './supertest.ts'
import { sveltekit } from './sveltekit.ts'
import { tanstack } from './tanstack.ts'
import { tinyhttp } from './tinyhttp.ts'
import { trpc } from './trpc.ts'
import { tsRest } from './ts-rest.ts'
import { tsed } from './tsed.ts'
import { tsoa } from './tsoa.ts'
import { undici } from './undici.ts'
import { uws } from './uws.ts'
import { ws } from './ws.ts'
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
  cdk(),
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
  feathers(),
  fetch(),
  fetchClient(),
  fetchMock(),
  foal(),
  frisby(),
  gaxios(),
  got(),
  graphql(),
  h3v2(),
  h3v1(),
  hapi(),
  hono(),
  http2(),
  httpErrors(),
  inversify(),
  itty(),
  jestFetchMock(),
  jquery(),
  k6(),
  koa3(),
  koa2(),
  ky(),
  lambda(),
  lightMyRequest(),
  loopback(),
  micro(),
  mirage(),
  moxios(),
  msw(),
  needle(),
  nestOnExpress(),
  nestOnFastify(),
  nextApp(),
  nextPages(),
  nise(),
  nock(),
  node(),
  nodeClient(),
  nodeMocks(),
  oak(),
  ofetch(),
  openapi(),
  orpc(),
  pactum(),
  playwright(),
  playwrightClient(),
  postman(),
  powertools(),
  puppeteer(),
  qwik(),
  reactRouter(),
  restify(),
  restifyErrors(),
  router(),
  routingControllers(),
  sails(),
  solid(),
  strapi(),
  superagent(),
  supertest(),
  sveltekit(),
  tanstack(),
  tinyhttp(),
  trpc(),
  tsed(),
  tsoa(),
  tsRest(),
  undici(),
  undiciMock(),
  uws(),
  ws(),
  xmlHttpRequest(),
])
