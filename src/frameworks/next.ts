import { fetchBehaviour, redirectCodes, responseConstructor, responseJson } from './fetch.ts'
import type { Behaviour, Framework, Place, Use } from './framework.ts'
import { nodeResponseMembers } from './node.ts'
import { blank, byEnd, chains, content, does, location, methods, nothingAtAll, overwritten, request } from './parts.ts'

const pagesBehaviour: Behaviour = {
  range: [100, 999],
  outside: 'answers 500',
  text: 'converts it',
  fraction: 'truncates it',
  undefined: 'answers 500',
  null: 'answers 500',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'sends it', 304: 'drops it' },
  contentToHead: 'drops it',
  framing: { 'content-length': 'drops it', 'transfer-encoding': 'drops it' },
}

const found = {
  kind: 'redirect',
  code: 307,
  codeGoes: { at: 0 },
  ...location(0),
  sends: true,
  returns: 'this',
} as const

const redirects: readonly Use[] = [
  { takes: ['number'], kind: 'redirect', code: 307, throws: true, mistake: 'missing-target', consequence: 'throws' },
  {
    takes: ['number', 'any'],
    kind: 'redirect',
    status: 0,
    ...location(1),
    sends: true,
    returns: 'this',
    behaviour: { text: 'ignores it' },
  },
  { ...found, takes: ['any', 'number'], mistake: 'swapped-arguments', consequence: 'redirects with 307' },
  { ...found, takes: ['any'] },
]

/** A redirect that an object describes; Next refuses to answer with any other code. */
function configured(status: Place, value: Place): Use {
  return {
    kind: 'redirect',
    status,
    field: { name: 'location', value },
    accepts: redirectCodes,
    on: 'new',
    behaviour: { range: [301, 308], outside: 'answers 500', text: 'answers 500', fraction: 'answers 500' },
  }
}

/** API routes of the pages router, and handlers of Vercel that share its response. */
export const nextPages = (): Framework => ({
  name: 'next',
  title: 'Next.js',
  behaviour: pagesBehaviour,
  apis: {
    request,
    response: {
      isResponse: true,
      members: {
        ...nodeResponseMembers,
        status: { call: [{ status: 0, returns: 'this', sentBy: { call: 'end' } }], assign: [overwritten] },
        send: does({ content: content(0, blank), sends: true }),
        json: does({ content: content(0, nothingAtAll, byEnd), sends: true }),
        redirect: { call: redirects },
        setPreviewData: chains,
        clearPreviewData: chains,
        setDraftMode: chains,
        revalidate: {},
      },
    },
  },
  modules: { next: {}, '@vercel/node': {} },
  types: {
    next: {
      NextApiResponse: 'response',
      NextApiHandler: { handler: 'api' },
      GetServerSideProps: { handler: 'props' },
      GetStaticProps: { handler: 'props' },
    },
    '@vercel/node': { VercelResponse: 'response', NowResponse: 'response', VercelApiHandler: { handler: 'api' } },
  },
  handlers: {
    api: { parameters: [['request', 'response']], unanswered: 'hangs' },
    props: {
      parameters: [[null]],
      answer: [configured([0, 'redirect', 'statusCode'], [0, 'redirect', 'destination'])],
      unanswered: 'answers',
    },
    redirects: {
      parameters: [],
      answer: [{ parts: [{ at: [0, '*'], use: configured([0, 'statusCode'], [0, 'destination']) }] }],
      unanswered: 'is lost',
    },
  },
  conventions: [
    { file: /(^|\/)pages\/api\/.*\.[cm]?[jt]sx?$/, exports: ['default'], as: 'api' },
    {
      file: /(^|\/)pages\/.*\.[jt]sx?$/,
      exports: ['getServerSideProps', 'getStaticProps'],
      as: 'props',
      methods: ['GET', 'HEAD'],
    },
    { file: /(^|\/)next\.config\.[cm]?[jt]s$/, exports: ['default'], members: ['redirects'], as: 'redirects' },
  ],
})

/** `NextResponse.redirect(url, status)` and `NextResponse.redirect(url, init)`. */
const redirected = {
  kind: 'redirect',
  code: 307,
  codeGoes: { at: 1 },
  accepts: redirectCodes,
  absolute: 'always',
  field: { name: 'location', value: 0 },
  fields: [1, 'headers'],
  on: 'new',
  returns: 'fetch:response',
  behaviour: { range: [301, 308], text: 'ignores it', fraction: 'throws', undefined: 'ignores it', null: 'ignores it' },
} as const satisfies Use

const navigated = { kind: 'redirect', ...location(0), on: 'new', sends: true, throws: true } as const

/** `NextResponse` and the functions of `next/navigation`. */
export const nextApp = (): Framework => ({
  name: 'next',
  title: 'NextResponse',
  listedAs: 'Next.js',
  behaviour: fetchBehaviour,
  guard: { code: '$0(ERROR)', module: 'next/navigation', uses: ['unstable_rethrow'] },
  apis: {
    request,
    NextResponse: {
      ...responseConstructor,
      members: {
        json: responseJson,
        redirect: {
          call: [
            {
              takes: ['number', 'any'],
              kind: 'redirect',
              status: 0,
              on: 'new',
              throws: true,
              mistake: 'swapped-arguments',
              consequence: 'throws',
            },
            {
              ...redirected,
              takes: ['any', 'object'],
              status: [1, 'status'],
              behaviour: { ...redirected.behaviour, text: 'throws' },
            },
            { ...redirected, takes: ['any', 'any?'], status: [1, [1, 'status']] },
          ],
        },
        // The route behind it says the status where none is written here.
        rewrite: does({
          status: [1, 'status'],
          hasUnknownCode: true,
          fields: [1, 'headers'],
          on: 'new',
          returns: 'fetch:response',
        }),
        next: does({
          status: [0, 'status'],
          hasUnknownCode: true,
          fields: [0, 'headers'],
          on: 'new',
          returns: 'fetch:response',
        }),
        error: does({ on: 'new', returns: 'fetch:response' }),
      },
    },
    redirect: {
      call: [
        {
          ...navigated,
          takes: ['any', 'number'],
          code: 307,
          mistake: 'ignored-argument',
          consequence: 'redirects with 307',
        },
        { ...navigated, code: 307 },
      ],
    },
    permanentRedirect: {
      call: [
        {
          ...navigated,
          takes: ['any', 'number'],
          code: 308,
          mistake: 'ignored-argument',
          consequence: 'redirects with 308',
        },
        { ...navigated, code: 308 },
      ],
    },
    notFound: does({ kind: 'error', code: 404, on: 'new', throws: true }),
    forbidden: does({ kind: 'error', code: 403, on: 'new', throws: true }),
    unauthorized: does({ kind: 'error', code: 401, on: 'new', throws: true }),
  },
  modules: {
    'next/server': { NextResponse: 'NextResponse' },
    'next/navigation': {
      redirect: 'redirect',
      permanentRedirect: 'permanentRedirect',
      notFound: 'notFound',
      forbidden: 'forbidden',
      unauthorized: 'unauthorized',
    },
  },
  types: { 'next/server': { NextRequest: 'request', NextResponse: 'fetch:response' } },
  handlers: { route: { parameters: [['request', null]], unanswered: 'answers' } },
  conventions: [{ file: /(^|\/)app\/(.*\/)?route\.[cm]?[jt]sx?$/, exports: methods, as: 'route', namesMethod: true }],
})
