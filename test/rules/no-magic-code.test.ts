import rule from '../../rules/no-magic-code.ts'
import { testRule } from '../support/test-rule.ts'

const typed = {
  parserOptions: { projectService: { allowDefaultProject: ['*.ts*'] }, tsconfigRootDir: process.cwd() },
}

/** A number that is fixed. */
function magic(code: string, name: string) {
  return { messageId: 'magicName' as const, data: { code, name } }
}

/** A number for which there is a name that may not be there, or may not compile. */
function suggested(code: string, name: string, output: string) {
  return { ...magic(code, name), suggestions: [{ messageId: 'useConstant' as const, data: { name }, output }] }
}

/** A number where nothing says what names codes. */
function unset(code: string) {
  return { messageId: 'unset' as const, data: { code } }
}

/** A number for which there is no name, or none that can stand there. */
function unnamed(code: string) {
  return { messageId: 'magic' as const, data: { code } }
}

/** A name that is fixed. */
function named(code: number, name: string) {
  return { messageId: 'named' as const, data: { code, name } }
}

testRule(rule, {
  valid: [
    {
      name: 'exit codes of programs',
      code: `import { execFileSync, spawnSync } from 'node:child_process'
import child from 'child_process'
import spawn from 'cross-spawn'
export function run(cmd) {
  const res = spawnSync(cmd)
  const { status } = spawn.sync(cmd)
  if (res.status === 127 || child.spawnSync(cmd).status === 127 || status === 127) return
  try {
    execFileSync(cmd)
  } catch (err) {
    return err.status === 127
  }
}`,
    },
    {
      name: 'a constant of a library',
      code: `import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
    },
    {
      name: 'a constant of the file',
      code: `const NOT_FOUND = 404
app.get('/x', (req, res) => res.status(NOT_FOUND).end())`,
    },
    {
      name: 'a table of the file',
      code: `const codes = { notFound: 404 }
app.get('/x', (req, res) => res.status(codes.notFound).end())`,
    },
    {
      name: 'an enum and its use',
      code: `enum Code { NotFound = 404 }
app.get('/x', (req, res) => res.status(Code.NotFound).end())`,
    },
    {
      name: 'codes that other rules say must go',
      code: `import { HttpStatusCode } from 'axios'
import express from 'express'
express().get('/x', (req, res) => {
  if (isOld) res.status(305).end()
  else if (isLost) res.status(419).end()
  else if (isTyped) res.status(4040).end()
  else res.status(600).end()
})`,
    },
    {
      name: 'a variable that names its one code',
      code: `app.get('/x', (req, res) => { let missing; missing = 404; res.status(missing).end() })`,
    },
    {
      name: 'ranges and classes',
      code: `const response = await fetch('/x')
if (response.status >= 400 && response.status < 500) fail(Math.floor(response.status / 100) === 4)`,
    },
    {
      name: 'numbers that are no statuses',
      code: `const port = 404
const user = { id: 404, code: 200 }
if (user.code === 200 || port === 404) setTimeout(run, 500)`,
    },
    {
      name: 'a comparison with what is no status code',
      code: `const response = await fetch('/x')
if (response.status === 0) retry()`,
    },
    {
      name: 'types',
      code: `type Code = 200 | 404
declare const code: Code`,
    },
    {
      name: 'allowed codes',
      code: "app.get('/x', (req, res) => res.status(found ? 200 : 404).end())",
      options: [{ allow: [200, 404] }],
    },
    {
      name: 'a test file',
      code: `import request from 'supertest'
it('answers', async () => { const response = await request(app).get('/x').expect(200); expect(response.status).toBe(200) })`,
      filename: 'src/cats.test.ts',
    },
    {
      name: 'a mock reply',
      code: `import { http, HttpResponse } from 'msw'
http.get('/x', () => new HttpResponse(null, { status: 404 }))`,
    },
    {
      name: 'keys of declarations',
      code: `import Fastify from 'fastify'
Fastify().get('/', { schema: { response: { 200: cats } } }, find)`,
    },
    {
      name: 'a declared response',
      code: `import { ApiResponse } from '@nestjs/swagger'
class Cats { @ApiResponse({ status: 404 }) find() {} }`,
    },
    {
      name: 'the own module itself, by its path',
      code: `export const Status = { NOT_FOUND: 404 }
export const isMissing = (response: Response) => response.status === 404`,
      filename: 'src/lib/http.ts',
      options: [{ library: { module: './src/lib/http.js', export: 'Status' } }],
    },
    {
      name: 'the own module itself, by an alias for its folder',
      code: 'export const isMissing = (response: Response) => response.status === 404',
      filename: 'src/lib/http/index.ts',
      options: [{ library: { module: '#lib/http', export: 'Status' } }],
    },
    {
      name: 'numbers where numbers are wanted',
      code: "app.get('/x', (req, res) => res.status(404).end())",
      options: [{ style: 'numeric' }],
    },
    {
      name: 'a name for more than a code, where numbers are wanted',
      code: `const route = { path: '/x', status: 404 }
const GONE = 410
app.get(route.path, (req, res) => (isGone ? res.status(GONE).end() : res.status(route.status).end()))`,
      options: [{ style: 'numeric' }],
    },
    {
      name: 'a computed code',
      code: `import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => res.status(400 + offset).end())`,
    },
  ],
  invalid: [
    {
      name: 'a constant assertion, which TypeScript allows of literals and members of enums only',
      code: `import status from 'http-status'
export const gone = () => new Response(null, { status: «410» as const })`,
      filename: 'src/cats.ts',
      errors: [unnamed('410 Gone')],
    },
    {
      name: 'a number without a library to name it',
      code: "app.get('/x', (req, res) => res.status(«404»).end())",
      errors: [unset('404 Not Found')],
    },
    {
      name: 'a code without a name, which the settings accept',
      code: `import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => res.status(«299»).end())`,
      settings: { 'http-status': { codes: { 299: 'Fine' } } },
      errors: [unnamed('299')],
    },
    {
      name: 'a received code without a name',
      code: `import { StatusCodes } from 'http-status-codes'
const response = await fetch('/x')
if (response.status === «419») login()`,
      errors: [unnamed('419')],
    },
    {
      name: 'a variable that takes one code or another, and so names none',
      code: `import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => {
  let status = «200»
  if (!req.user) status = «401»
  res.status(status).end()
})
app.get('/y', (req, res) => { const status = req.user ? «204» : «403»; res.status(status).end() })`,
      output: `import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => {
  let status = StatusCodes.OK
  if (!req.user) status = StatusCodes.UNAUTHORIZED
  res.status(status).end()
})
app.get('/y', (req, res) => { const status = req.user ? StatusCodes.NO_CONTENT : StatusCodes.FORBIDDEN; res.status(status).end() })`,
      errors: [
        magic('200 OK', 'StatusCodes.OK'),
        magic('401 Unauthorized', 'StatusCodes.UNAUTHORIZED'),
        magic('204 No Content', 'StatusCodes.NO_CONTENT'),
        magic('403 Forbidden', 'StatusCodes.FORBIDDEN'),
      ],
    },
    {
      name: 'a variable whose type would be the one code',
      code: `import status from 'http-status'
app.get('/x', (req, res) => { let code = «200»; if (!req.user) code = «401»; res.status(code).end() })`,
      output: `import status from 'http-status'
app.get('/x', (req, res) => { let code = 200; if (!req.user) code = status.UNAUTHORIZED; res.status(code).end() })`,
      filename: 'src/cats.ts',
      errors: [unnamed('200 OK'), magic('401 Unauthorized', 'status.UNAUTHORIZED')],
    },
    {
      name: 'a switch that may be over all codes there are, which TypeScript would not see any more',
      code: `import { StatusCodes } from 'http-status-codes'
interface Result { statusCode: 200 | 409 }
const label = (result: Result): string => { switch (result.statusCode) { case «200»: return 'found'; case «409»: return 'taken' } }
const other = (result: Result): string => { switch (result.statusCode) { case «200»: return 'found'; default: return 'taken' } }`,
      output: `import { StatusCodes } from 'http-status-codes'
interface Result { statusCode: 200 | 409 }
const label = (result: Result): string => { switch (result.statusCode) { case 200: return 'found'; case 409: return 'taken' } }
const other = (result: Result): string => { switch (result.statusCode) { case StatusCodes.OK: return 'found'; default: return 'taken' } }`,
      filename: 'src/cats.ts',
      errors: [
        suggested(
          '200 OK',
          'StatusCodes.OK',
          `import { StatusCodes } from 'http-status-codes'
interface Result { statusCode: 200 | 409 }
const label = (result: Result): string => { switch (result.statusCode) { case StatusCodes.OK: return 'found'; case 409: return 'taken' } }
const other = (result: Result): string => { switch (result.statusCode) { case 200: return 'found'; default: return 'taken' } }`,
        ),
        suggested(
          '409 Conflict',
          'StatusCodes.CONFLICT',
          `import { StatusCodes } from 'http-status-codes'
interface Result { statusCode: 200 | 409 }
const label = (result: Result): string => { switch (result.statusCode) { case 200: return 'found'; case StatusCodes.CONFLICT: return 'taken' } }
const other = (result: Result): string => { switch (result.statusCode) { case 200: return 'found'; default: return 'taken' } }`,
        ),
        magic('200 OK', 'StatusCodes.OK'),
      ],
    },
    {
      name: 'a plain number by its type, which typescript-eslint does not let be compared with an enum',
      code: `import { StatusCodes } from 'http-status-codes'
const response: { status: number } = await fetch('/x')
if (response.status === «404») retry()`,
      languageOptions: typed,
      errors: [
        suggested(
          '404 Not Found',
          'StatusCodes.NOT_FOUND',
          `import { StatusCodes } from 'http-status-codes'
const response: { status: number } = await fetch('/x')
if (response.status === StatusCodes.NOT_FOUND) retry()`,
        ),
      ],
    },
    {
      name: 'an enum by its type, which is compared with its like',
      code: `import { StatusCodes } from 'http-status-codes'
declare const response: { status: StatusCodes }
if (response.status === «404») retry(await fetch('/x'))`,
      output: `import { StatusCodes } from 'http-status-codes'
declare const response: { status: StatusCodes }
if (response.status === StatusCodes.NOT_FOUND) retry(await fetch('/x'))`,
      languageOptions: typed,
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'objects and enums whose keys are those of an answer, or of other numbers, and name no codes',
      code: `const init = { status: «404» }
const given = { statusCode: 404 }
enum Limit { Small = 100, Large = 404 }
const response = await fetch('/x')
if (response.status === «404») log(new Response('', init), given, Limit)`,
      errors: [unset('404 Not Found'), unset('404 Not Found')],
    },
    {
      name: 'a code that the library has no name for',
      code: `import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => res.status(«208»).end())`,
      errors: [unnamed('208 Already Reported')],
    },
    {
      name: 'the library that the file imports, by its alias',
      code: `import { StatusCodes as Codes } from 'http-status-codes'
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `import { StatusCodes as Codes } from 'http-status-codes'
app.get('/x', (req, res) => res.status(Codes.NOT_FOUND).end())`,
      errors: [magic('404 Not Found', 'Codes.NOT_FOUND')],
    },
    {
      name: 'a namespace import',
      code: `import * as codes from 'http-status-codes'
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `import * as codes from 'http-status-codes'
app.get('/x', (req, res) => res.status(codes.StatusCodes.NOT_FOUND).end())`,
      errors: [magic('404 Not Found', 'codes.StatusCodes.NOT_FOUND')],
    },
    {
      name: 'a default import',
      code: `import status from 'http-status'
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `import status from 'http-status'
app.get('/x', (req, res) => res.status(status.NOT_FOUND).end())`,
      errors: [magic('404 Not Found', 'status.NOT_FOUND')],
    },
    {
      name: 'the whole module by require()',
      code: `'use strict'
const codes = require('http-status-codes')
module.exports = (req, res) => res.status(«404»).end()`,
      output: `'use strict'
const codes = require('http-status-codes')
module.exports = (req, res) => res.status(codes.StatusCodes.NOT_FOUND).end()`,
      languageOptions: { parserOptions: { sourceType: 'script' } },
      errors: [magic('404 Not Found', 'codes.StatusCodes.NOT_FOUND')],
    },
    {
      name: 'members straight from the module',
      code: `const httpStatus = require('http-status')
module.exports = (req, res) => { if (ok) res.status(httpStatus.OK).end(); else res.status(«404»).end() }`,
      output: `const httpStatus = require('http-status')
module.exports = (req, res) => { if (ok) res.status(httpStatus.OK).end(); else res.status(httpStatus.NOT_FOUND).end() }`,
      languageOptions: { parserOptions: { sourceType: 'script' } },
      errors: [magic('404 Not Found', 'httpStatus.NOT_FOUND')],
    },
    {
      name: 'a new import behind the others, with their quotes and semicolons',
      code: `import express from "express";
const app = express();
app.get("/x", (req, res) => res.status(«404»).end());`,
      output: `import express from "express";
import { StatusCodes } from "http-status-codes";
const app = express();
app.get("/x", (req, res) => res.status(StatusCodes.NOT_FOUND).end());`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'one import for two codes',
      code: `import express from 'express'
const app = express()
app.get('/x', (req, res) => res.status(«404»).end())
app.get('/y', (req, res) => res.status(«500»).end())`,
      output: [
        `import express from 'express'
import { StatusCodes } from 'http-status-codes'
const app = express()
app.get('/x', (req, res) => res.status(StatusCodes.NOT_FOUND).end())
app.get('/y', (req, res) => res.status(500).end())`,
        `import express from 'express'
import { StatusCodes } from 'http-status-codes'
const app = express()
app.get('/x', (req, res) => res.status(StatusCodes.NOT_FOUND).end())
app.get('/y', (req, res) => res.status(StatusCodes.INTERNAL_SERVER_ERROR).end())`,
      ],
      options: [{ library: 'http-status-codes' }],
      errors: [
        magic('404 Not Found', 'StatusCodes.NOT_FOUND'),
        magic('500 Internal Server Error', 'StatusCodes.INTERNAL_SERVER_ERROR'),
      ],
    },
    {
      name: 'in front of a semicolon that guards the next statement',
      code: `import app from './app'
;(async () => {
  const response = await fetch('/x')
  if (response.status !== «200») throw new Error('failed')
})()`,
      output: `import app from './app'
import { StatusCodes } from 'http-status-codes'
;(async () => {
  const response = await fetch('/x')
  if (response.status !== StatusCodes.OK) throw new Error('failed')
})()`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('200 OK', 'StatusCodes.OK')],
    },
    {
      name: 'a name added to an import',
      code: `import {
  ReasonPhrases,
} from 'http-status-codes'
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `import {
  ReasonPhrases, StatusCodes,
} from 'http-status-codes'
app.get('/x', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'a name added to a default import',
      code: `import axios from 'axios'
const response = await axios.get('/x')
if (response.status === «404») retry()`,
      output: `import axios from 'axios'
const response = await axios.get('/x')
if (response.status === axios.HttpStatusCode.NotFound) retry()`,
      options: [{ library: 'axios' }],
      errors: [magic('404 Not Found', 'axios.HttpStatusCode.NotFound')],
    },
    {
      name: 'an import of types, which stays one',
      code: `import type { ReasonPhrases } from 'http-status-codes'
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `import type { ReasonPhrases } from 'http-status-codes'
import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'behind a directive',
      code: `'use client'

export const isMissing = async () => (await fetch('/x')).status === «404»`,
      output: `'use client'
import { StatusCodes } from 'http-status-codes'

export const isMissing = async () => (await fetch('/x')).status === StatusCodes.NOT_FOUND`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'behind a shebang, in front of the comment of the first statement',
      code: `#!/usr/bin/env node
// The server.
export const app = (req, res) => res.status(«404»).end()`,
      output: `#!/usr/bin/env node
import { StatusCodes } from 'http-status-codes';
// The server.
export const app = (req, res) => res.status(StatusCodes.NOT_FOUND).end()`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'behind the comment of the file',
      code: `/* Licence: MIT */

export const app = (req, res) => res.status(«404»).end()`,
      output: `/* Licence: MIT */

import { StatusCodes } from 'http-status-codes';
export const app = (req, res) => res.status(StatusCodes.NOT_FOUND).end()`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'keys of declarations, where the option asks for them',
      code: `import Fastify from 'fastify'
import { StatusCodes } from 'http-status-codes'
Fastify().get('/', { schema: { response: { «200»: cats, '4xx': problem } } }, find)`,
      output: `import Fastify from 'fastify'
import { StatusCodes } from 'http-status-codes'
Fastify().get('/', { schema: { response: { [StatusCodes.OK]: cats, '4xx': problem } } }, find)`,
      options: [{ declarations: true }],
      errors: [magic('200 OK', 'StatusCodes.OK')],
    },
    {
      name: 'code that runs before the require() it would need',
      code: `const gone = new Response(null, { status: «410» })
const { StatusCodes } = require('http-status-codes')
const find = () => new Response(null, { status: «404» })`,
      output: `const gone = new Response(null, { status: 410 })
const { StatusCodes } = require('http-status-codes')
const find = () => new Response(null, { status: StatusCodes.NOT_FOUND })`,
      errors: [unnamed('410 Gone'), magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'a require() that comes too late to be added to',
      code: `const gone = new Response(null, { status: «410» })
const { ReasonPhrases } = require('http-status-codes')`,
      output: `const { StatusCodes } = require('http-status-codes')
const gone = new Response(null, { status: StatusCodes.GONE })
const { ReasonPhrases } = require('http-status-codes')`,
      settings: { 'http-status': { constants: 'http-status-codes' } },
      errors: [magic('410 Gone', 'StatusCodes.GONE')],
    },
    {
      name: 'a require() behind the others, by the setting',
      code: `'use strict'
const express = require('express')
express().get('/x', (req, res) => res.status(«404»).end())`,
      output: `'use strict'
const express = require('express')
const { StatusCodes } = require('http-status-codes')
express().get('/x', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
      languageOptions: { parserOptions: { sourceType: 'script' } },
      settings: { 'http-status': { constants: 'http-status-codes' } },
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'a name added to a require()',
      code: `const { ReasonPhrases } = require('http-status-codes')
module.exports = (req, res) => res.status(«404»).send(ReasonPhrases.NOT_FOUND)`,
      output: `const { ReasonPhrases, StatusCodes } = require('http-status-codes')
module.exports = (req, res) => res.status(StatusCodes.NOT_FOUND).send(ReasonPhrases.NOT_FOUND)`,
      languageOptions: { parserOptions: { sourceType: 'script' } },
      settings: { 'http-status': { constants: 'http-status-codes' } },
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'an import beside `import = require()`',
      code: `import express = require('express')
express().get('/x', (req, res) => res.status(«404»).end())`,
      output: `import express = require('express')
import { StatusCodes } from 'http-status-codes'
express().get('/x', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
      options: [{ library: 'http-status-codes' }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'a parameter that hides the name',
      code: "app.get('/x', (req, res, StatusCodes) => res.status(«404»).end())",
      options: [{ library: 'http-status-codes' }],
      errors: [unnamed('404 Not Found')],
    },
    {
      name: 'a local variable that hides the import',
      code: `import { StatusCodes } from 'http-status-codes'
app.get('/x', (req, res) => { const StatusCodes = {}; res.status(«404»).end() })`,
      errors: [unnamed('404 Not Found')],
    },
    {
      name: 'another thing of that name in the file',
      code: `class StatusCodes {}
app.get('/x', (req, res) => res.status(«404»).end())`,
      options: [{ library: 'http-status-codes' }],
      errors: [unnamed('404 Not Found')],
    },
    {
      name: 'a global of that name',
      code: "app.get('/x', (req, res) => res.status(«404»).send(StatusCodes))",
      options: [{ library: 'http-status-codes' }],
      errors: [unnamed('404 Not Found')],
    },
    {
      name: 'NestJS, which has constants of its own',
      code: `import { Controller, Delete, HttpCode } from '@nestjs/common'
@Controller('cats')
export class Cats {
  @Delete()
  @HttpCode(«204»)
  remove() {}
}`,
      output: `import { Controller, Delete, HttpCode, HttpStatus } from '@nestjs/common'
@Controller('cats')
export class Cats {
  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  remove() {}
}`,
      errors: [magic('204 No Content', 'HttpStatus.NO_CONTENT')],
    },
    {
      name: 'an enum of the file',
      code: `enum Code { Ok = 200, NotFound = 404 }
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `enum Code { Ok = 200, NotFound = 404 }
app.get('/x', (req, res) => res.status(Code.NotFound).end())`,
      errors: [magic('404 Not Found', 'Code.NotFound')],
    },
    {
      name: 'a table of the file',
      code: `export const Code = Object.freeze({ OK: 200, NOT_FOUND: 404 })
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `export const Code = Object.freeze({ OK: 200, NOT_FOUND: 404 })
app.get('/x', (req, res) => res.status(Code.NOT_FOUND).end())`,
      errors: [magic('404 Not Found', 'Code.NOT_FOUND')],
    },
    {
      name: 'an own module with its members',
      code: `import express from 'express'
express().get('/x', (req, res) => (isKnown ? res.status(«404»).end() : res.status(«400»).end()))`,
      output: `import express from 'express'
import { Status } from '#lib/http'
express().get('/x', (req, res) => (isKnown ? res.status(Status.Missing).end() : res.status(400).end()))`,
      options: [{ library: { module: '#lib/http', export: 'Status', members: { Missing: 404 } } }],
      errors: [magic('404 Not Found', 'Status.Missing'), unnamed('400 Bad Request')],
    },
    {
      name: 'an own module by its path',
      code: 'export const find = (req, res) => res.status(«404»).end()',
      output: `import { Status } from '../lib/http.js';
export const find = (req, res) => res.status(Status.NotFound).end()`,
      filename: 'src/routes/cats.js',
      options: [{ library: { module: './src/lib/http.js', export: 'Status', members: { NotFound: 404 } } }],
      errors: [magic('404 Not Found', 'Status.NotFound')],
    },
    {
      name: 'an own module that the file imports in another spelling',
      code: `import Status from '../lib/http.js'
app.get('/x', (req, res) => res.status(«404»).end())`,
      output: `import Status from '../lib/http.js'
app.get('/x', (req, res) => res.status(Status.NotFound).end())`,
      filename: 'src/routes/cats.ts',
      options: [{ library: { module: './src/lib/http', export: 'default', members: { NotFound: 404 } } }],
      errors: [magic('404 Not Found', 'Status.NotFound')],
    },
    {
      name: 'an own module with members that are only guessed',
      code: "app.get('/x', (req, res) => res.status(«404»).end())",
      options: [{ library: { module: '#lib/http', export: 'Status' } }],
      errors: [
        suggested(
          '404 Not Found',
          'Status.NOT_FOUND',
          `import { Status } from '#lib/http'
app.get('/x', (req, res) => res.status(Status.NOT_FOUND).end())`,
        ),
      ],
    },
    {
      name: 'every way to write a status',
      code: `import { StatusCodes } from 'http-status-codes'
import http from 'node:http'
http.createServer((req, res) => { res.statusCode = («404»); res.end() })
const redirect = Response.redirect('https://example.com', /* see */ «303»)
const empty = new Response(null, { status: «204» as number })
const fail = (res, code = 500) => res.status(code).end()
app.get('/x', (req, res) => fail(res, isBusy ? «503» : undefined))
export const handler = async () => ({ statusCode: «0xc8», body: '' })`,
      output: `import { StatusCodes } from 'http-status-codes'
import http from 'node:http'
http.createServer((req, res) => { res.statusCode = (StatusCodes.NOT_FOUND); res.end() })
const redirect = Response.redirect('https://example.com', /* see */ StatusCodes.SEE_OTHER)
const empty = new Response(null, { status: StatusCodes.NO_CONTENT as number })
const fail = (res, code = 500) => res.status(code).end()
app.get('/x', (req, res) => fail(res, isBusy ? StatusCodes.SERVICE_UNAVAILABLE : undefined))
export const handler = async () => ({ statusCode: StatusCodes.OK, body: '' })`,
      errors: [
        magic('404 Not Found', 'StatusCodes.NOT_FOUND'),
        magic('303 See Other', 'StatusCodes.SEE_OTHER'),
        magic('204 No Content', 'StatusCodes.NO_CONTENT'),
        magic('503 Service Unavailable', 'StatusCodes.SERVICE_UNAVAILABLE'),
        magic('200 OK', 'StatusCodes.OK'),
      ],
    },
    {
      name: 'comparisons, cases and lists',
      code: `import { StatusCodes } from 'http-status-codes'
const response = await fetch('/x')
if («404» === response.status || response.status !== «200») retry()
switch (response.status) { case(«410»): forget() }
if ([«401», «403»].includes(response.status)) login()`,
      output: `import { StatusCodes } from 'http-status-codes'
const response = await fetch('/x')
if (StatusCodes.NOT_FOUND === response.status || response.status !== StatusCodes.OK) retry()
switch (response.status) { case(StatusCodes.GONE): forget() }
if ([StatusCodes.UNAUTHORIZED, StatusCodes.FORBIDDEN].includes(response.status)) login()`,
      errors: [
        magic('404 Not Found', 'StatusCodes.NOT_FOUND'),
        magic('200 OK', 'StatusCodes.OK'),
        magic('410 Gone', 'StatusCodes.GONE'),
        magic('401 Unauthorized', 'StatusCodes.UNAUTHORIZED'),
        magic('403 Forbidden', 'StatusCodes.FORBIDDEN'),
      ],
    },
    {
      name: 'assertions of tests, where they are checked',
      code: `import { StatusCodes } from 'http-status-codes'
import request from 'supertest'
it('answers', async () => {
  const response = await request(app).get('/x').expect(«200»)
  expect(response.status).toBe(«200»)
  assert.strictEqual(response.statusCode, «200»)
})`,
      output: `import { StatusCodes } from 'http-status-codes'
import request from 'supertest'
it('answers', async () => {
  const response = await request(app).get('/x').expect(StatusCodes.OK)
  expect(response.status).toBe(StatusCodes.OK)
  assert.strictEqual(response.statusCode, StatusCodes.OK)
})`,
      filename: 'src/cats.test.ts',
      options: [{ tests: true }],
      errors: [magic('200 OK', 'StatusCodes.OK'), magic('200 OK', 'StatusCodes.OK'), magic('200 OK', 'StatusCodes.OK')],
    },
    {
      name: 'mock replies, where tests are checked',
      code: `import { StatusCodes } from 'http-status-codes'
import { http, HttpResponse } from 'msw'
http.get('/x', () => new HttpResponse(null, { status: «404» }))`,
      output: `import { StatusCodes } from 'http-status-codes'
import { http, HttpResponse } from 'msw'
http.get('/x', () => new HttpResponse(null, { status: StatusCodes.NOT_FOUND }))`,
      options: [{ tests: true }],
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'declarations, where they are checked',
      code: `import { HttpStatus } from '@nestjs/common'
import { ApiResponse } from '@nestjs/swagger'
class Cats { @ApiResponse({ status: «404» }) find() {} }`,
      output: `import { HttpStatus } from '@nestjs/common'
import { ApiResponse } from '@nestjs/swagger'
class Cats { @ApiResponse({ status: HttpStatus.NOT_FOUND }) find() {} }`,
      options: [{ declarations: true }],
      errors: [magic('404 Not Found', 'HttpStatus.NOT_FOUND')],
    },
    {
      name: 'a member of an enum, which TypeScript takes for the very number',
      code: `import { Hono } from 'hono'
import { StatusCodes } from 'http-status-codes'
new Hono().get('/x', (c) => c.json({}, «404»))`,
      output: `import { Hono } from 'hono'
import { StatusCodes } from 'http-status-codes'
new Hono().get('/x', (c) => c.json({}, StatusCodes.NOT_FOUND))`,
      errors: [magic('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      name: 'what TypeScript only knows as a number, where certain ones are wanted',
      code: `import { constants } from 'node:http2'
import { Hono } from 'hono'
new Hono().get('/x', (c) => c.json({}, «404»))`,
      filename: 'src/cats.ts',
      errors: [unnamed('404 Not Found')],
    },
    {
      name: 'the same in JavaScript',
      code: `import { constants } from 'node:http2'
import { Hono } from 'hono'
new Hono().get('/x', (c) => c.json({}, «404»))`,
      output: `import { constants } from 'node:http2'
import { Hono } from 'hono'
new Hono().get('/x', (c) => c.json({}, constants.HTTP_STATUS_NOT_FOUND))`,
      filename: 'src/cats.js',
      errors: [magic('404 Not Found', 'constants.HTTP_STATUS_NOT_FOUND')],
    },
    {
      name: 'a plain object, where TypeScript wants certain numbers',
      code: `import { Hono } from 'hono'
const Code = { NOT_FOUND: 404 }
new Hono().get('/x', (c) => c.json({}, «404»))`,
      filename: 'src/cats.ts',
      errors: [unnamed('404 Not Found')],
    },
    {
      name: 'a comparison that may show TypeScript more, by what is only known as a number',
      code: `const response = await client.find()
if (response.status === «404») retry()`,
      filename: 'src/cats.ts',
      options: [{ library: 'node:http2' }],
      errors: [
        suggested(
          '404 Not Found',
          'constants.HTTP_STATUS_NOT_FOUND',
          `import { constants } from 'node:http2'
const response = await client.find()
if (response.status === constants.HTTP_STATUS_NOT_FOUND) retry()`,
        ),
      ],
    },
    {
      name: 'a list of very numbers, which TypeScript cannot be asked for any number',
      code: `import status from 'http-status'
const response = await fetch('/x')
if ([«404»].includes(response.status) || response.status === «410») retry()`,
      output: `import status from 'http-status'
const response = await fetch('/x')
if ([404].includes(response.status) || response.status === status.GONE) retry()`,
      filename: 'src/cats.ts',
      errors: [unnamed('404 Not Found'), magic('410 Gone', 'status.GONE')],
    },
    {
      name: 'a default value that would be the only one TypeScript takes',
      code: `import status from 'http-status'
const fail = (res, code = «500») => res.status(code).end()
app.get('/x', (req, res) => fail(res))`,
      filename: 'src/cats.ts',
      errors: [unnamed('500 Internal Server Error')],
    },
    {
      name: 'an own module of which the types are not known, where certain numbers are wanted',
      code: `import { Hono } from 'hono'
new Hono().get('/x', (c) => c.json({}, «404»))`,
      filename: 'src/cats.ts',
      options: [{ library: { module: '#lib/http', export: 'Status', members: { NotFound: 404 } } }],
      errors: [
        suggested(
          '404 Not Found',
          'Status.NotFound',
          `import { Hono } from 'hono'
import { Status } from '#lib/http'
new Hono().get('/x', (c) => c.json({}, Status.NotFound))`,
        ),
      ],
    },
    {
      name: 'names where numbers are wanted',
      code: `import { StatusCodes } from 'http-status-codes'
const response = await fetch('/x')
if (response.status === «StatusCodes.NOT_FOUND») retry()
app.get('/x', (req, res) => res.status(«StatusCodes['OK']»).send(String(StatusCodes.OK)))`,
      output: `import { StatusCodes } from 'http-status-codes'
const response = await fetch('/x')
if (response.status === 404) retry()
app.get('/x', (req, res) => res.status(200).send(String(StatusCodes.OK)))`,
      options: [{ style: 'numeric' }],
      errors: [named(404, 'StatusCodes.NOT_FOUND'), named(200, "StatusCodes['OK']")],
    },
    {
      name: 'names of the file where numbers are wanted',
      code: `enum Code { Ok = 200 }
const Status = { NOT_FOUND: 404 } as const
app.get('/x', (req, res) => (found ? res.status(«Code.Ok»).end() : res.status(«Status.NOT_FOUND»).end()))`,
      output: `enum Code { Ok = 200 }
const Status = { NOT_FOUND: 404 } as const
app.get('/x', (req, res) => (found ? res.status(200).end() : res.status(404).end()))`,
      options: [{ style: 'numeric' }],
      errors: [named(200, 'Code.Ok'), named(404, 'Status.NOT_FOUND')],
    },
  ],
})
