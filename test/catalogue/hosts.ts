import { rowsOf, type Rows } from './row.ts'

const plain = (code: string) => code

export const hosts: Rows = {
  ...rowsOf('@effect/platform', plain, {
    effect: [
      'HttpServerResponse.json(content, { status: N })',
      `import { HttpServerResponse } from '@effect/platform'\nexport const gone = HttpServerResponse.text('x', { status: «299» })`,
      `import { HttpServerResponse } from '@effect/platform'\nexport const gone = HttpServerResponse.empty({ status: 204 })`,
    ],
  }),
  ...rowsOf('@orpc/server', plain, {
    orpc: [
      'new ORPCError(code, { status: N }), .route({ successStatus: N })',
      `import { ORPCError } from '@orpc/server'\nexport const find = () => { throw new ORPCError('LOST', { status: «499» }) }`,
      `import { os } from '@orpc/server'\nexport const make = os.route({ method: 'POST', path: '/', successStatus: 201 }).handler(() => ({}))`,
    ],
  }),
  ...rowsOf('AWS Lambda', plain, {
    'lambda.result': [
      'return { statusCode: N, body }',
      `import type { APIGatewayProxyHandler } from 'aws-lambda'\nexport const find: APIGatewayProxyHandler = async () => ({ statusCode: «299», body: '' })`,
      `export const handler = async (event) => ({ statusCode: 404, body: JSON.stringify({}) })`,
    ],
    'lambda.alb': [
      'return { statusCode: N, statusDescription }',
      {
        code: `import type { ALBHandler } from 'aws-lambda'\nexport const find: ALBHandler = async () => ({ statusCode: 404, statusDescription: «'403 Forbidden'», body: '' })`,
        rule: 'no-mismatched-phrase',
      },
      `import type { ALBHandler } from 'aws-lambda'\nexport const find: ALBHandler = async () => ({ statusCode: 404, statusDescription: '404 Not Found', body: '' })`,
    ],
    'lambda.edge': [
      `return { status: 'N', statusDescription }`,
      `import type { CloudFrontRequestHandler } from 'aws-lambda'\nexport const moved: CloudFrontRequestHandler = async () => ({ status: «'299'» })`,
      `import type { CloudFrontRequestHandler } from 'aws-lambda'\nexport const moved: CloudFrontRequestHandler = async () => ({ status: '302', statusDescription: 'Found', headers: { location: [{ key: 'Location', value: '/x' }] } })`,
    ],
    'cdk.apigw': [
      `methodResponses: [{ statusCode: 'N' }]`,
      `import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway'\nnew RestApi(this, 'api').root.addMethod('GET', new MockIntegration({}), { methodResponses: [{ statusCode: «'299'» }] })`,
      `import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway'\nnew RestApi(this, 'api').root.addMethod('GET', new MockIntegration({ integrationResponses: [{ statusCode: '200' }] }), { methodResponses: [{ statusCode: '200' }] })`,
    ],
    'lambda.powertools': [
      'new NotFoundError()',
      {
        code: `import { Router, MethodNotAllowedError } from '@aws-lambda-powertools/event-handler/http'\nnew Router().get('/', () => { try { throw new «MethodNotAllowedError»('x') } catch { return { statusCode: 200 } } })`,
        rule: 'no-caught-response',
      },
      `import { NotFoundError } from '@aws-lambda-powertools/event-handler/http'\nexport const find = () => { throw new NotFoundError('x') }`,
    ],
    middy: [
      'createError(N, message)',
      `import { createError } from '@middy/util'\nexport const find = () => { throw createError(«499», 'x') }`,
      `import { createError } from '@middy/util'\nexport const find = () => { throw createError(404, 'x') }`,
    ],
  }),
  ...rowsOf('@azure/functions', plain, {
    'azure.v4': [
      'app.http(name, { handler }), new HttpResponse({ status: N })',
      `import { app } from '@azure/functions'\napp.get('find', async (request) => ({ status: «299», body: 'x' }))`,
      `import { app } from '@azure/functions'\napp.get('find', async (request) => ({ status: 404, body: 'x' }))`,
    ],
    'azure.v3': [
      'context.res = { status: N }',
      'module.exports = async function (context, req) { context.res = { status: «299» } }',
      'module.exports = async function (context, req) { context.res.status(404).send() }',
    ],
  }),
  ...rowsOf('@google-cloud/functions-framework', plain, {
    gcf: [
      'functions.http(name, (req, res) => …)',
      `import { http } from '@google-cloud/functions-framework'\nhttp('find', (req, res) => { res.status(«299»).send('x') })`,
      `import * as functions from '@google-cloud/functions-framework'\nfunctions.http('find', (req, res) => { res.status(404).send('x') })`,
    ],
  }),
  ...rowsOf('firebase-functions', plain, {
    firebase: [
      'onRequest((req, res) => …)',
      `import { onRequest } from 'firebase-functions/v2/https'\nexport const find = onRequest((req, res) => { res.status(«299»).send('x') })`,
      `import { HttpsError, onCall, onRequest } from 'firebase-functions/v2/https'\nexport const find = onRequest({ cors: true }, (req, res) => { res.status(404).send('x') })\nexport const call = onCall(() => { throw new HttpsError('not-found', 'x') })`,
    ],
  }),
  ...rowsOf('@vercel/node', plain, {
    vercel: [
      '(req: VercelRequest, res: VercelResponse) => …',
      `import type { VercelRequest, VercelResponse } from '@vercel/node'\nexport default (req: VercelRequest, res: VercelResponse) => { res.status(«299»).json({}) }`,
      `import type { VercelRequest, VercelResponse } from '@vercel/node'\nexport default (req: VercelRequest, res: VercelResponse) => { res.status(404).json({}) }`,
    ],
  }),
  ...rowsOf('graphql', plain, {
    'apollo.extensions': [
      'new GraphQLError(message, { extensions: { http: { status: N } } }), response.http.status = N',
      `import { GraphQLError } from 'graphql'\nexport const find = () => { throw new GraphQLError('x', { extensions: { http: { status: «499» } } }) }`,
      `import { GraphQLError } from 'graphql'\nexport const find = () => { throw new GraphQLError('x', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } }) }`,
    ],
  }),
  ...rowsOf('@trpc/server', plain, {
    trpc: [
      'new TRPCError({ code }), responseMeta() { return { status: N } }',
      `import { createNextApiHandler } from '@trpc/server/adapters/next'\nexport default createNextApiHandler({ router, responseMeta() { return { status: «299» } } })`,
      `import { TRPCError } from '@trpc/server'\nexport const find = () => { throw new TRPCError({ code: 'NOT_FOUND' }) }`,
    ],
  }),
  ...rowsOf('http-errors', plain, {
    'http-errors.createError': [
      'createError(N, message)',
      `import createError from 'http-errors'\nexport const find = () => { throw createError(«499», 'x') }`,
      `import createError from 'http-errors'\nexport const find = () => { throw createError(404, 'x') }`,
    ],
    'http-errors.classes': [
      'new createError.NotFound(), createError[N]()',
      {
        code: `import createError from 'http-errors'\nexport const find = () => { throw new createError.«NotFuond»('x') }`,
        rule: 'no-unknown-name',
      },
      `import createError from 'http-errors'\nexport const find = () => { throw new createError[404]('x') }`,
    ],
  }),
  ...rowsOf('own error classes', plain, {
    'custom.errorClass': [
      'class NotFound extends Error { status = N }',
      'export class Closed extends Error { statusCode = «499» }',
      'export class NotFound extends Error { statusCode = 404 }',
    ],
    'custom.errorAssign': [
      'error.status = N, Object.assign(new Error(), { status: N })',
      `const error = new Error('x')\nerror.status = «499»\nthrow error`,
      `throw Object.assign(new Error('x'), { status: 404 })`,
    ],
  }),
}
