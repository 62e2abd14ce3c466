import * as navigation from 'next/navigation.js'
import { NextResponse } from 'next/server.js'
import * as kit from '@sveltejs/kit'
import * as router from 'react-router'
import * as remix from '@remix-run/router'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { answerOf, type Answer } from '../support/wire.ts'

const none: Answer = { thrown: false, status: undefined, interim: [], phrase: '', fields: {}, content: '' }

/** Functions that make a `Response`, or something their framework makes one of. */
function runtime(
  name: string,
  wrap: (code: string) => string,
  names: Readonly<Record<string, unknown>>,
  read: (value: unknown) => Promise<Answer>,
  file?: string,
): Runtime {
  return {
    name,
    ...(file !== undefined && { file }),
    source: wrap,
    async answer(code) {
      const handler = new Handler(code)
      try {
        return await read(handler.run(names))
      } catch (error) {
        return read(error).catch(() => ({ ...none, thrown: true }))
      }
    },
  }
}

/** The status of the response that a framework makes in the end. */
function sent(status: unknown, location = ''): Answer {
  const { status: final } = new Response(null, { status: status as number })
  return { ...none, status: final, fields: location === '' ? {} : { location } }
}

async function response(value: unknown): Promise<Answer> {
  if (value instanceof Response) return answerOf(value)
  throw new TypeError('no response')
}

export const fetchResponse = runtime(
  'Response',
  (code) => `export default { fetch(request) {\n${code}\n} }`,
  { Response },
  response,
)

export const nextResponse = runtime(
  'NextResponse',
  (code) =>
    `import { NextResponse } from 'next/server'\nimport { notFound, permanentRedirect, redirect } from 'next/navigation'\nexport function GET(request) {\n${code}\n}`,
  { ...navigation, NextResponse },
  async (value) => {
    if (value instanceof Response) return response(value)
    // What next/navigation throws names its status in its digest.
    const digest = value instanceof Error ? String(Reflect.get(value, 'digest') ?? '') : ''
    const [, status] = /;(\d{3});?$/.exec(digest) ?? []
    if (status === undefined) throw new TypeError('no response')
    return { ...none, status: Number(status), fields: { location: digest.split(';')[2] ?? '' } }
  },
  'app/api/route.ts',
)

export const svelteKit = runtime(
  'SvelteKit',
  (code) =>
    `import { error, fail, json, redirect, text } from '@sveltejs/kit'\nexport function GET(event) {\n${code}\n}`,
  { ...kit },
  async (value) => {
    if (value instanceof Response) return response(value)
    if (kit.isHttpError(value) || kit.isActionFailure(value)) return sent(value.status)
    if (kit.isRedirect(value)) return sent(value.status, value.location)
    throw new TypeError('no response')
  },
  'src/routes/+server.ts',
)

async function routed(value: unknown): Promise<Answer> {
  if (value instanceof Response) return response(value)
  if (typeof value === 'object' && value !== null && 'init' in value) {
    const { init } = value
    const status = typeof init === 'object' && init !== null && 'status' in init ? init.status : 200
    return { ...sent(status), content: 'data' in value && value.data != null ? 'data' : '' }
  }
  throw new TypeError('no response')
}

export const reactRouter = runtime(
  'React Router',
  (code) => `import { data, redirect, replace } from 'react-router'\nexport function loader() {\n${code}\n}`,
  { ...router },
  routed,
)

export const remixRouter = runtime(
  'Remix',
  (code) => `import { json, redirect } from '@remix-run/router'\nexport function loader() {\n${code}\n}`,
  { ...remix },
  routed,
)
