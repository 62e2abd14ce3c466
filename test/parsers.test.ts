import { createRequire } from 'node:module'
import typescript from '@typescript-eslint/parser'
import * as astro from 'astro-eslint-parser'
import { Linter } from 'eslint'
import * as espree from 'espree'
import * as svelte from 'svelte-eslint-parser'
import { describe, expect, it } from 'vitest'
import * as vue from 'vue-eslint-parser'
import plugin from '../src/index.ts'
import { finding, samples } from './support/samples.ts'

const require = createRequire(import.meta.url)

// Babel's parser for Node 20 fits ESLint up to 9, and so do its types.
const babel = require('@babel/eslint-parser') as Linter.Parser
const { Linter: Linter9 } = require('eslint-9') as { Linter: typeof Linter }

const jsx = { ecmaFeatures: { jsx: true } }

/** How users set the parsers up. */
const parsers = {
  espree: { parser: espree, parserOptions: jsx },
  '@typescript-eslint/parser': { parser: typescript, parserOptions: jsx },
  '@babel/eslint-parser': {
    parser: babel,
    parserOptions: { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ['jsx'] } } },
  },
  'vue-eslint-parser': { parser: vue, parserOptions: { ...jsx, parser: typescript } },
  'svelte-eslint-parser': { parser: svelte, parserOptions: { parser: typescript } },
  'astro-eslint-parser': { parser: astro, parserOptions: { parser: typescript } },
} satisfies Record<string, Linter.LanguageOptions>

type ParserName = keyof typeof parsers

function lint(
  name: ParserName,
  code: string,
  { file = 'service.js', ...config }: { file?: string } & Pick<Linter.Config, 'settings' | 'rules'> = plugin.configs
    .all,
): readonly string[] {
  const Version = name.startsWith('@babel') ? Linter9 : Linter
  const messages = new Version({ configType: 'flat' }).verify(
    code,
    [{ files: ['**/*.*'], plugins: { 'http-status': plugin }, ...config, languageOptions: parsers[name] }],
    { filename: file },
  )
  return messages.map((message) => finding(code, message))
}

describe.each(['espree', '@babel/eslint-parser'] as const)('%s', (name) => {
  const scripts = samples.filter(({ file }) => /\.[cm]?jsx?$/.test(file))

  it.each(scripts.map((sample) => [sample.file, sample] as const))(
    'gives the same findings as typescript-eslint in %s',
    (_, { code, ...config }) => {
      expect(lint(name, code, config)).toEqual(lint('@typescript-eslint/parser', code, config))
    },
  )
})

const components: readonly [name: ParserName, file: string, code: string][] = [
  [
    'vue-eslint-parser',
    'Save.vue',
    `<script lang="ts">
export const gone = () => new Response('', { status: 209 })
</script>

<script setup lang="ts">
const save = async (): Promise<void> => { throw new Response('', { status: 299 }) }
</script>

<template>
  <button :class="{ busy: new Response('', { status: 219 }) }" @click="save">{{ gone }} 209</button>
</template>
`,
  ],
  [
    'svelte-eslint-parser',
    'Save.svelte',
    `<script context="module" lang="ts">
  export const gone = () => new Response('', { status: 209 })
</script>

<script lang="ts">
  const save = async (): Promise<void> => { throw new Response('', { status: 299 }) }
</script>

<button on:click={save}>{gone} 209</button>
`,
  ],
  [
    'astro-eslint-parser',
    'save.astro',
    `---
const gone = new Response('', { status: 209 })
if (!Astro.props.user) return new Response('', { status: 299 })
---
<p>{gone} 209</p>
`,
  ],
]

describe.each(components)('%s', (name, file, code) => {
  it('gives findings in the script parts, where they are written', () => {
    const found = lint(name, code, { file, rules: { 'http-status/no-unknown-code': 'error' } })
    const lineOf = (text: string) => code.split('\n').findIndex((line) => line.includes(text)) + 1
    expect(found.slice(0, 2).map((finding) => finding.split('»')[0])).toEqual([
      `${lineOf('209 })')} http-status/no-unknown-code «209`,
      `${lineOf('299 })')} http-status/no-unknown-code «299`,
    ])
  })
})

/** What encloses code that is only a part of a file. */
const wrap: Partial<Record<ParserName, readonly [before: string, after: string, file: string]>> = {
  'vue-eslint-parser': ['<script>\n', '\n</script>', 'odd.vue'],
  'svelte-eslint-parser': ['<script>\n', '\n</script>', 'odd.svelte'],
  'astro-eslint-parser': ['---\n', '\n---', 'odd.astro'],
}

const odd: readonly [name: string, code: string][] = [
  ['nothing', ''],
  ['a byte order mark', '\uFEFFres.status(209)'],
  ['comments alone', '/* status */ // status'],
  [
    'holes and spreads',
    'const [, a, ...b] = [, ...status]; res.status(...[209]); res.status(...status, 209); res.status()',
  ],
  [
    'words as everything',
    'status: for (const status of [status => status]) { class Response { static status = 1; #status = this.#status } break status }',
  ],
  [
    'odd keys',
    'new Response("", { "status": 209, [`status`]: 209, status() {}, get status() { return 209 }, ...{ status: 209 }, __proto__: null })',
  ],
  [
    'optional and computed members',
    'res?.status?.(209)?.["json"]?.(); res["sta" + "tus"](209); super_?.[status]; (0, res.status)(209)',
  ],
  [
    'templates, sequences and regular expressions',
    'res.status`209`; tag`${status}`; res.status((1, 209)); /status/u.test(status)',
  ],
  [
    'destructuring everywhere',
    'const { status: { a = 209 } = {}, ...rest } = response; [res.status] = [209]; ({ x: res.statusCode = 209 } = y)',
  ],
  [
    'functions that call each other',
    'function a(res) { b(res) } function b(res) { a(res); res.status(209) } app.get("/", (q, res) => a(res))',
  ],
  ['variables that mean each other', 'const a = b, b = a; res.status(a); let c = c; res.status(c)'],
  [
    'loops, labels and dead code',
    'app.get("/", (q, res) => { a: while (1) { try { res.status(209); continue a } finally { break a } } return; res.end() })',
  ],
  [
    'generators, async and new.target',
    'async function* f(res) { yield* res.status(await 209); for await (const x of y) res.send(new.target) }',
  ],
  [
    'names of prototypes',
    'res.constructor(209); res.__proto__.status(209); import("constructor").then(({ toString }) => toString(209)); hasOwnProperty.status(1)',
  ],
]

describe.each(Object.keys(parsers) as ParserName[])('%s', (name) => {
  it.each(odd)('does not fail on %s', (_, code) => {
    const [before, after, file] = wrap[name] ?? ['', '', 'odd.js']
    const { rules } = plugin.configs.all
    const found = lint(name, `${before}${code}${after}`, { file, rules })
    expect(found.filter((finding) => !finding.includes(' http-status/'))).toEqual([])
  })
})
