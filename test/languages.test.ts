import { createRequire } from 'node:module'
import * as angular from '@angular-eslint/template-parser'
import css from '@eslint/css'
import json from '@eslint/json'
import markdown from '@eslint/markdown'
import html from '@html-eslint/eslint-plugin'
import * as htmlParser from '@html-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.ts'

const { Linter: Linter9 } = createRequire(import.meta.url)('eslint-9') as { Linter: typeof Linter }

const call = 'res.status(306).json({ status: 209 })'

/** Files that are no programs, each with words that the rules look for, and how users set up ESLint to lint them. */
const languages: Readonly<Record<string, readonly [file: string, text: string, config: object]>> = {
  '@eslint/json': ['a.json', `{ "status": 306, "code": "${call}" }`, { plugins: { json }, language: 'json/json' }],
  '@eslint/css': ['a.css', `.status { color: red } /* ${call} */`, { plugins: { css }, language: 'css/css' }],
  '@eslint/markdown': [
    'a.md',
    `# status\n\n\`\`\`js\n${call}\n\`\`\`\n`,
    { plugins: { markdown }, language: 'markdown/gfm' },
  ],
  '@html-eslint as a language': [
    'a.html',
    `<p>status 306</p><script>${call}</script>`,
    { plugins: { html }, language: 'html/html' },
  ],
  '@html-eslint/parser': [
    'a.html',
    `<p>status 306</p><script>${call}</script>`,
    { languageOptions: { parser: htmlParser } },
  ],
  '@angular-eslint/template-parser': [
    'a.component.html',
    `<p *ngIf="response.status === 306" (click)="response.status = 306">{{ ${call} }}</p>`,
    { languageOptions: { parser: angular } },
  ],
}

describe.each([
  ['9', Linter9],
  ['10', Linter],
])('ESLint %s', (_, Version) => {
  it.each(Object.entries(languages))('says nothing of files of %s', (_, [file, text, config]) => {
    const files = ['**/*.*']
    const configs = [
      { ...config, files },
      { ...plugin.configs.all, files },
    ]
    expect(new Version({ configType: 'flat' }).verify(text, configs, { filename: file })).toEqual([])
  })
})
