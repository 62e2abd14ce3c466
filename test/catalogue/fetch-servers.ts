import { rowsOf, type Program, type Rows } from './row.ts'

const plain = (code: string) => code
const inFile =
  (file: string) =>
  (code: string): Program => ({ code, file })

const hono = (code: string) =>
  `import { Hono } from 'hono'\nimport { HTTPException } from 'hono/http-exception'\nnew Hono().get('/', (c) => {\n${code}\n})`
const h3v2 = (code: string): Program => ({
  code: `import { defineHandler, HTTPError, noContent, redirect } from 'h3'\nexport default defineHandler((event) => {\n${code}\n})`,
  settings: { frameworks: ['h3@2'] },
})
const h3v1 = (code: string): Program => ({
  code: `import { createError, defineEventHandler, sendNoContent, sendRedirect, setResponseStatus } from 'h3'\nexport default defineEventHandler((event) => {\n${code}\n})`,
  settings: { frameworks: ['h3@1'] },
})
const nextApp = (code: string): Program => ({
  code: `import { NextResponse } from 'next/server'\nexport function GET() {\n${code}\n}`,
  file: 'app/api/users/route.ts',
})
const nextPages = (code: string): Program => ({
  code: `import type { NextApiRequest, NextApiResponse } from 'next'\nexport default function handler(req: NextApiRequest, res: NextApiResponse) {\n${code}\n}`,
  file: 'pages/api/users.ts',
})
const svelte = (code: string): Program => ({
  code: `import { error, fail, json, redirect } from '@sveltejs/kit'\nexport function GET(event) {\n${code}\n}`,
  file: 'src/routes/users/+server.ts',
})
const reactRouter = (code: string) =>
  `import { data, redirect, redirectDocument, replace } from 'react-router'\nexport async function loader({ request }) {\n${code}\n}`
const remix = (code: string) =>
  `import { json, defer } from '@remix-run/node'\nexport async function loader({ request }) {\n${code}\n}`
const qwik = (parameters: string, code: string) =>
  `import type { RequestHandler } from '@builder.io/qwik-city'\nexport const onGet: RequestHandler = async ({ ${parameters} }) => {\n${code}\n}`
const elysia = (code: string) =>
  `import { Elysia } from 'elysia'\nnew Elysia().get('/', ({ set, status, redirect }) => {\n${code}\n})`

export const fetchServers: Rows = {
  ...rowsOf('Fetch API', plain, {
    'web.Response.new': [
      'new Response(content, { status: N })',
      `export const gone = () => new Response('x', { status: «299» })`,
      `export const gone = () => new Response('x', { status: 410 })`,
    ],
    'web.Response.json': [
      'Response.json(data, { status: N })',
      'export const gone = () => Response.json({}, { status: «299» })',
      'export const gone = () => Response.json({}, { status: 410 })',
    ],
    'web.Response.redirect': [
      'Response.redirect(url, N)',
      { code: `export const moved = () => Response.redirect('https://example.org/', «200»)`, rule: 'valid-redirect' },
      `export const moved = () => Response.redirect('https://example.org/', 301)`,
    ],
    'web.Response.error': [
      'Response.error()',
      {
        code: `export const failed = async () => { const res = Response.error(); return res.«statusCode» === 0 }`,
        rule: 'no-wrong-status-property',
      },
      'export const failed = () => Response.error()',
    ],
    'web.Response.null101': [
      'new Response(null, { status: 101, webSocket })',
      { code: 'export default { fetch: () => new Response(null, { status: «101» }) }', rule: 'no-invalid-code' },
      'export default { fetch: () => { const [client, server] = Object.values(new WebSocketPair()); server.accept(); return new Response(null, { status: 101, webSocket: client }) } }',
    ],
    'serve.handlers': [
      'Deno.serve(handler), Bun.serve({ fetch, routes }), export default { fetch }',
      {
        code: `Bun.serve({ routes: { '/x': { GET: (req) => { if (!req.ok) return new Response(null, { status: «206» }); return new Response('x') } } } })`,
        rule: 'require-content-range-header',
      },
      `Deno.serve((req) => new Response('x', { status: 404 }))`,
    ],
  }),
  ...rowsOf('next', nextPages, {
    'next.pages.status': ['res.status(N)', 'res.status(«299»).json({})', 'res.status(404).json({})'],
    'next.pages.redirect': [
      'res.redirect(N, url)',
      { code: `res.«redirect»('/x', 301)`, rule: 'valid-redirect' },
      `res.redirect(301, '/x')`,
    ],
  }),
  ...rowsOf('next', nextApp, {
    'next.NextResponse.json': [
      'NextResponse.json(data, { status: N })',
      'return NextResponse.json({}, { status: «299» })',
      'return NextResponse.json({}, { status: 404 })',
    ],
    'next.NextResponse.new': [
      'new NextResponse(content, { status: N })',
      `return new NextResponse('x', { status: «299» })`,
      `return new NextResponse('x', { status: 404 })`,
    ],
    'next.NextResponse.redirect': [
      'NextResponse.redirect(url, N)',
      { code: `return NextResponse.redirect('https://example.org/', «200»)`, rule: 'valid-redirect' },
      `return NextResponse.redirect('https://example.org/', 301)`,
    ],
    'next.NextResponse.rewriteNext': [
      'NextResponse.rewrite(url, { status: N })',
      `return NextResponse.rewrite('https://example.org/', { status: «299» })`,
      `return NextResponse.rewrite('https://example.org/', { status: 404 })`,
    ],
  }),
  ...rowsOf('next', plain, {
    'next.navigation': [
      'redirect(url), permanentRedirect(url), notFound()',
      {
        code: `import { redirect } from 'next/navigation'\nexport async function act() { try { «redirect»('/x') } catch { return { ok: false } } }`,
        rule: 'no-caught-response',
      },
      `import { notFound, redirect } from 'next/navigation'\nexport async function act(user) { if (!user) notFound(); redirect('/x') }`,
    ],
    'next.gssp.redirect': [
      'return { redirect: { destination, statusCode: N } }',
      {
        code: `export async function getServerSideProps() { return { redirect: { destination: '/x', statusCode: «200» } } }`,
        file: 'pages/users.tsx',
        rule: 'valid-redirect',
      },
      `import type { GetServerSideProps } from 'next'\nexport const getServerSideProps: GetServerSideProps = async () => ({ redirect: { destination: '/x', statusCode: 301 } })`,
    ],
  }),
  ...rowsOf('next', inFile('next.config.js'), {
    'next.config.redirects': [
      'redirects: [{ source, destination, statusCode: N }]',
      {
        code: `const config = { async redirects() { return [{ source: '/a', destination: '/b', statusCode: «200» }] } }\nmodule.exports = config`,
        rule: 'valid-redirect',
      },
      `module.exports = { async redirects() { return [{ source: '/a', destination: '/b', permanent: true }, { source: '/c', destination: '/b', statusCode: 301 }] } }`,
    ],
  }),
  ...rowsOf('hono', hono, {
    'hono.json': ['c.json(data, N)', 'return c.json({}, «299»)', 'return c.json({}, { status: 404 })'],
    'hono.text': ['c.text(text, N), c.html(text, N)', `return c.text('x', «299»)`, `return c.html('x', 404)`],
    'hono.body': [
      'c.body(data, N), c.newResponse(data, N)',
      `return c.body('x', «299»)`,
      'return c.newResponse(null, 204)',
    ],
    'hono.status': ['c.status(N)', `c.status(«299»); return c.text('x')`, `c.status(404); return c.text('x')`],
    'hono.redirect': [
      'c.redirect(url, N)',
      { code: `return c.«redirect»(301, '/x')`, rule: 'valid-redirect' },
      `return c.redirect('/x', 301)`,
    ],
    'hono.notFound': [
      'c.notFound()',
      { code: 'return c.«notFound»()', rule: 'no-restricted-code', options: { disallow: [404] } },
      'return c.notFound()',
    ],
    'hono.HTTPException': [
      'new HTTPException(N, { message })',
      `throw new HTTPException(«499», { message: 'x' })`,
      `throw new HTTPException(401, { message: 'x' })`,
    ],
  }),
  ...rowsOf('@hono/zod-openapi', plain, {
    'hono.zod-openapi': [
      'createRoute({ responses: { N: … } })',
      {
        code: `import { createRoute, OpenAPIHono } from '@hono/zod-openapi'\nconst route = createRoute({ method: 'get', path: '/', responses: { «201»: { description: 'x' } } })\nnew OpenAPIHono().openapi(route, (c) => c.json({}, 200))`,
        rule: 'consistent-declared-code',
      },
      `import { createRoute, OpenAPIHono } from '@hono/zod-openapi'\nconst route = createRoute({ method: 'get', path: '/', responses: { 200: { description: 'x' } } })\nnew OpenAPIHono().openapi(route, (c) => c.json({}, 200))`,
    ],
  }),
  ...rowsOf('h3', h3v1, {
    'h3.setResponseStatus': [
      'setResponseStatus(event, N, text)',
      `setResponseStatus(event, «299»); return 'x'`,
      `setResponseStatus(event, 404, 'Not Found'); return 'x'`,
    ],
    'h3.node.res': [
      'event.node.res.statusCode = N',
      `event.node.res.statusCode = «299»; return 'x'`,
      `event.node.res.statusCode = 404; return 'x'`,
    ],
    'h3.noContent': [
      'sendNoContent(event, N), noContent(N)',
      'return sendNoContent(event, «299»)',
      'return sendNoContent(event)',
    ],
    'h3.redirect': [
      'sendRedirect(event, url, N), redirect(url, N)',
      { code: `return «sendRedirect»(event, 301, '/x')`, rule: 'valid-redirect' },
      `return sendRedirect(event, '/x', 301)`,
    ],
    'h3.createError': [
      'createError({ statusCode: N })',
      { code: `throw createError(«404»)`, rule: 'valid-error-code' },
      `throw createError({ statusCode: 404, message: 'x' })`,
    ],
  }),
  ...rowsOf('h3', h3v2, {
    'h3.event.res.status': [
      'event.res.status = N',
      `event.res.status = «299»; return 'x'`,
      `event.res.status = 404; return 'x'`,
    ],
    'h3.HTTPError': [
      'new HTTPError({ status: N }), HTTPError.status(N)',
      `throw new HTTPError('x', { status: «499» })`,
      `throw HTTPError.status(410, 'Gone')`,
    ],
  }),
  ...rowsOf('nuxt', plain, {
    'nuxt.navigateTo': [
      'navigateTo(url, { redirectCode: N })',
      `import { navigateTo } from '#app'\nexport const go = () => navigateTo('/x', { redirectCode: «299» })`,
      `import { navigateTo, showError } from '#app'\nexport const go = (lost) => lost ? showError({ statusCode: 404 }) : navigateTo('/x', { redirectCode: 301 })`,
    ],
  }),
  ...rowsOf('@sveltejs/kit', svelte, {
    'sveltekit.error': ['error(N, message)', `error(«499», 'x')`, `error(404, 'x')`],
    'sveltekit.redirect': [
      'redirect(N, url)',
      { code: `«redirect»('/x', 303)`, rule: 'valid-redirect' },
      `redirect(303, '/x')`,
    ],
    'sveltekit.json': [
      'json(data, { status: N })',
      'return json({}, { status: «299» })',
      'return json({}, { status: 404 })',
    ],
    'sveltekit.setHeaders': [
      'event.setHeaders(fields)',
      {
        code: `event.setHeaders({ 'cache-control': 'no-store' }); return json({}, { status: «405» })`,
        rule: 'require-allow-header',
      },
      `event.setHeaders({ 'cache-control': 'no-store' }); return json({}, { status: 404 })`,
    ],
  }),
  ...rowsOf('@sveltejs/kit', inFile('src/routes/users/+page.server.ts'), {
    'sveltekit.fail': [
      'fail(N, data)',
      `import { fail } from '@sveltejs/kit'\nexport const actions = { default: async () => fail(«299», {}) }`,
      `import { fail } from '@sveltejs/kit'\nexport const actions = { default: async () => fail(422, {}) }`,
    ],
  }),
  ...rowsOf('react-router', reactRouter, {
    'rr.data': ['data(value, N)', 'return data({}, «299»)', 'return data({}, { status: 404 })'],
    'rr.redirect': [
      'redirect(url, N), replace(url, N), redirectDocument(url, N)',
      { code: `return redirect('/x', «200»)`, rule: 'valid-redirect' },
      `return redirectDocument('/x', 301)`,
    ],
    'rr.isRouteErrorResponse': [
      'isRouteErrorResponse(error) && error.status === N',
      {
        code: `import { isRouteErrorResponse, useRouteError } from 'react-router'\nexport function ErrorBoundary() { const error = useRouteError(); if (isRouteErrorResponse(error) && error.status === «'404'») return null }`,
        rule: 'no-impossible-comparison',
      },
      'return null',
    ],
  }),
  ...rowsOf('@remix-run/*', remix, {
    'remix.json': [
      'json(value, N), defer(value, { status: N })',
      'return json({}, «299»)',
      'return defer({}, { status: 404 })',
    ],
  }),
  ...rowsOf('astro', plain, {
    'astro.redirect': [
      'Astro.redirect(path, N), context.redirect(path, N)',
      `import type { APIRoute } from 'astro'\nexport const GET: APIRoute = ({ redirect }) => redirect('/x', «299»)`,
      `import type { APIRoute } from 'astro'\nexport const GET: APIRoute = ({ redirect }) => redirect('/x', 301)`,
    ],
    'astro.response.status': [
      'Astro.response.status = N',
      `Astro.response.status = «299»`,
      'Astro.response.status = 404',
    ],
    'astro.config.redirects': [
      'redirects: { path: { status: N, destination } }',
      `import { defineConfig } from 'astro/config'\nexport default defineConfig({ redirects: { '/old': { status: «299», destination: '/new' } } })`,
      `import { defineConfig } from 'astro/config'\nexport default defineConfig({ redirects: { '/old': { status: 302, destination: '/new' }, '/a': '/b' } })`,
    ],
  }),
  ...rowsOf('@solidjs/start', plain, {
    'solidrouter.redirect': [
      'redirect(url, N), json(value, init), reload(init)',
      `import { json } from '@solidjs/router'\nexport const made = () => json({}, { status: «299» })`,
      `import { redirect, reload } from '@solidjs/router'\nexport const made = (done) => done ? reload({ status: 201 }) : redirect('/x', 303)`,
    ],
  }),
  ...rowsOf('@builder.io/qwik-city', plain, {
    'qwik.event': [
      'json(N, data), redirect(N, url), error(N, message)',
      qwik('json', 'json(«299», {})'),
      qwik('redirect, error, query', `if (!query) throw error(404, 'x'); throw redirect(303, '/x')`),
    ],
  }),
  ...rowsOf('@tanstack/react-router', plain, {
    'tanstack.redirect': [
      'redirect({ to, statusCode: N }), setResponseStatus(N)',
      `import { redirect } from '@tanstack/react-router'\nexport const beforeLoad = () => { throw redirect({ to: '/x', statusCode: «299» }) }`,
      `import { setResponseStatus } from '@tanstack/react-start/server'\nexport const lost = () => { setResponseStatus(404) }`,
    ],
  }),
  ...rowsOf('elysia', elysia, {
    'elysia.set': ['set.status = N', `set.status = «299»; return 'x'`, `set.status = 'Not Found'; return 'x'`],
    'elysia.status': ['status(N, content)', `return status(«299», 'x')`, `return status(404, 'x')`],
    'elysia.redirect': [
      'redirect(url, N)',
      { code: `return redirect('/x', «200»)`, rule: 'valid-redirect' },
      `return redirect('/x', 301)`,
    ],
  }),
  ...rowsOf('elysia', plain, {
    'elysia.response': [
      '{ response: { N: schema } }',
      {
        code: `import { Elysia, t } from 'elysia'\nnew Elysia().get('/', ({ status }) => status(200, 'x'), { response: { «201»: t.String() } })`,
        rule: 'consistent-declared-code',
      },
      `import { Elysia, t } from 'elysia'\nnew Elysia().get('/', ({ status }) => status(200, 'x'), { response: { 200: t.String() } })`,
    ],
  }),
  ...rowsOf('itty-router', plain, {
    'itty.error': [
      'error(N), status(N), json(data, { status: N }), new StatusError(N)',
      `import { error } from 'itty-router'\nexport const gone = () => error(«499», 'x')`,
      `import { StatusError } from 'itty-router'\nexport const gone = () => { throw new StatusError(410, 'x') }`,
    ],
  }),
}
