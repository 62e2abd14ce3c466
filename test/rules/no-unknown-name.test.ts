import rule from '../../rules/no-unknown-name.ts'
import { testRule } from '../support/test-rule.ts'

const typed = {
  parserOptions: { projectService: { allowDefaultProject: ['*.ts*'] }, tsconfigRootDir: process.cwd() },
}

const statusCodes = '`StatusCodes` of http-status-codes 2.3.0'

function unknown(library: string, member: string) {
  return { messageId: 'unknown' as const, data: { library, member } }
}

function rename(name: string, code: number, output: string) {
  return { messageId: 'rename' as const, data: { name, code }, output }
}

testRule(rule, {
  valid: [
    {
      name: 'what every function and object inherits',
      code: "import Boom from '@hapi/boom'; import createError from 'http-errors'; Boom.hasOwnProperty('notFound'); createError.apply(null, [404]); createError.bind(null, 404); createError.toString()",
    },
    {
      name: 'factories that the libraries have',
      code: "import Boom from '@hapi/boom'; import createError from 'http-errors'; Boom.notFound(); Boom.isBoom(e); new createError.NotFound(); createError.isHttpError(e); createError.call(null, 404)",
    },
    { name: 'a factory of the old package', code: "const Boom = require('boom'); Boom.wrap(e); Boom.create(404)" },
    {
      name: 'a factory that is only asked for',
      code: "import Boom from '@hapi/boom'; if (Boom.serverTimeout) use(Boom)",
    },
    { name: 'a factory of something else', code: "import Boom from './errors'; Boom.serverTimeout()" },
    { name: 'a member of the library', code: "import { StatusCodes } from 'http-status-codes'; StatusCodes.NOT_FOUND" },
    { name: 'a flat member', code: "import { NOT_FOUND } from 'http-status-codes'; use(NOT_FOUND)" },
    { name: 'computed access', code: "import { StatusCodes } from 'http-status-codes'; StatusCodes[name]" },
    { name: 'a look-up by code', code: "import { StatusCodes } from 'http-status-codes'; StatusCodes[404]" },
    { name: 'a key that begins with a code', code: "const status = require('http-status'); status['404_NAME']" },
    {
      name: 'what every object has',
      code: "import { StatusCodes } from 'http-status-codes'; StatusCodes.hasOwnProperty('OK'); StatusCodes.toString()",
    },
    {
      name: 'functions and classes beside flat constants',
      code: "import * as http from 'http-status-codes'; http.getReasonPhrase(404); http.ReasonPhrases; http.StatusCodes.OK",
    },
    { name: 'an enum of the file', code: 'enum StatusCodes { OK = 200 } StatusCodes.NOT_FUOND' },
    { name: 'a library that the tables do not know', code: "import { StatusCodes } from './codes'; StatusCodes.FUOND" },
    { name: 'a name that nothing declares', code: 'res.status(HttpStatus.MY_OWN_CODE).end()' },
    {
      name: 'other constants of the same object',
      code: "import { constants } from 'node:http2'; constants.HTTP2_HEADER_STATUS; constants.NGHTTP2_NO_ERROR",
    },
    {
      name: 'another value at hand where the member is missing',
      code: "import { HttpStatus } from '@nestjs/common'; const code = HttpStatus.CONTENT_TOO_LARGE ?? 413",
    },
    {
      name: 'a test for a member of newer versions',
      code: "import { HttpStatus } from '@nestjs/common'; if (HttpStatus.TOO_EARLY !== undefined) use(HttpStatus)",
    },
    {
      name: 'a default value for a missing member',
      code: "import { HttpStatus } from '@nestjs/common'; const { TOO_EARLY = 425 } = HttpStatus",
    },
    {
      name: 'a member that the file adds',
      code: "const { StatusCodes } = require('http-status-codes'); StatusCodes.TOO_EARLY = 425; use(StatusCodes.TOO_EARLY)",
    },
    {
      name: 'a name of an inner scope',
      code: "import { StatusCodes } from 'http-status-codes'; function f(StatusCodes) { return StatusCodes.FUOND }",
    },
    {
      name: 'a type, which is nothing at run time',
      code: "import type { StatusCodes } from 'http-status-codes'; type Code = StatusCodes.NOT_FUOND",
    },
    {
      name: 'a member that the installed version has by its types',
      code: "import { HttpStatus } from '@nestjs/common'; declare module '@nestjs/common' { enum HttpStatus { TOO_EARLY = 425 } } HttpStatus.TOO_EARLY",
      languageOptions: typed,
    },
    { name: 'other exports of axios', code: "import axios from 'axios'; axios.get('/'); axios.isCancel(error)" },
  ],
  invalid: [
    {
      name: 'a typing error',
      code: "import { StatusCodes } from 'http-status-codes'\nres.status(StatusCodes.«NOT_FUOND»).end()",
      errors: [
        {
          ...unknown(statusCodes, 'NOT_FUOND'),
          suggestions: [
            rename(
              'NOT_FOUND',
              404,
              "import { StatusCodes } from 'http-status-codes'\nres.status(StatusCodes.NOT_FOUND).end()",
            ),
          ],
        },
      ],
    },
    {
      name: 'the current name of a code that the library has under a former one',
      code: "const { StatusCodes } = require('http-status-codes')\nres.redirect(StatusCodes.«FOUND», url)",
      errors: [
        {
          ...unknown(statusCodes, 'FOUND'),
          suggestions: [
            rename(
              'MOVED_TEMPORARILY',
              302,
              "const { StatusCodes } = require('http-status-codes')\nres.redirect(StatusCodes.MOVED_TEMPORARILY, url)",
            ),
          ],
        },
      ],
    },
    {
      name: "the library's own name for a code",
      code: "import { HttpStatus } from '@nestjs/common'\nconst choices = HttpStatus?.«MULTIPLE_CHOICES»!",
      errors: [
        {
          ...unknown('`HttpStatus` of @nestjs/common 12.5.1', 'MULTIPLE_CHOICES'),
          suggestions: [
            rename(
              'AMBIGUOUS',
              300,
              "import { HttpStatus } from '@nestjs/common'\nconst choices = HttpStatus?.AMBIGUOUS!",
            ),
          ],
        },
      ],
    },
    {
      name: 'a code for which the library has no name',
      code: "import { HttpStatus } from '@nestjs/common'\nthrow new HttpException('early', HttpStatus.«TOO_EARLY»)",
      errors: [unknown('`HttpStatus` of @nestjs/common 12.5.1', 'TOO_EARLY')],
    },
    {
      name: 'another spelling, in brackets',
      code: "import { StatusCodes } from 'http-status-codes'\nexpect(res.status).toBe(StatusCodes[«'notFound'»])",
      errors: [
        {
          ...unknown(statusCodes, 'notFound'),
          suggestions: [
            rename(
              'NOT_FOUND',
              404,
              "import { StatusCodes } from 'http-status-codes'\nexpect(res.status).toBe(StatusCodes['NOT_FOUND'])",
            ),
          ],
        },
      ],
    },
    {
      name: 'a default import and a namespace of flat constants',
      code: "import HttpStatus from 'http-status-codes'\nimport * as http from 'http-status-codes'\nuse(HttpStatus.«CONTENT_TOO_LARGE», http.«NOT_FUOND»)",
      errors: [
        {
          ...unknown('http-status-codes 2.3.0', 'CONTENT_TOO_LARGE'),
          suggestions: [
            rename(
              'REQUEST_TOO_LONG',
              413,
              "import HttpStatus from 'http-status-codes'\nimport * as http from 'http-status-codes'\nuse(HttpStatus.REQUEST_TOO_LONG, http.NOT_FUOND)",
            ),
          ],
        },
        {
          ...unknown('http-status-codes 2.3.0', 'NOT_FUOND'),
          suggestions: [
            rename(
              'NOT_FOUND',
              404,
              "import HttpStatus from 'http-status-codes'\nimport * as http from 'http-status-codes'\nuse(HttpStatus.CONTENT_TOO_LARGE, http.NOT_FOUND)",
            ),
          ],
        },
      ],
    },
    {
      name: 'a named import of a flat constant',
      code: "import { «NOT_FUOND» } from 'http-status-codes'\nuse(NOT_FUOND)",
      errors: [
        {
          ...unknown('http-status-codes 2.3.0', 'NOT_FUOND'),
          suggestions: [
            rename('NOT_FOUND', 404, "import { NOT_FOUND as NOT_FUOND } from 'http-status-codes'\nuse(NOT_FUOND)"),
          ],
        },
      ],
    },
    {
      name: 'destructuring, also by another name',
      code: "const { StatusCodes } = require('http-status-codes')\nconst { «UNAUTHORISED», «BAD_REQEST»: bad } = StatusCodes",
      errors: [
        {
          ...unknown(statusCodes, 'UNAUTHORISED'),
          suggestions: [
            rename(
              'UNAUTHORIZED',
              401,
              "const { StatusCodes } = require('http-status-codes')\nconst { UNAUTHORIZED: UNAUTHORISED, BAD_REQEST: bad } = StatusCodes",
            ),
          ],
        },
        {
          ...unknown(statusCodes, 'BAD_REQEST'),
          suggestions: [
            rename(
              'BAD_REQUEST',
              400,
              "const { StatusCodes } = require('http-status-codes')\nconst { UNAUTHORISED, BAD_REQUEST: bad } = StatusCodes",
            ),
          ],
        },
      ],
    },
    {
      name: 'a destructured `require()` of the module',
      code: "const { «NOT_FUOND» } = require('http-status-codes')",
      errors: [
        {
          ...unknown('http-status-codes 2.3.0', 'NOT_FUOND'),
          suggestions: [rename('NOT_FOUND', 404, "const { NOT_FOUND: NOT_FUOND } = require('http-status-codes')")],
        },
      ],
    },
    {
      name: 'an alias of the object',
      code: "import axios from 'axios'\nconst Codes = axios.HttpStatusCode\nuse(Codes.«OK»)",
      errors: [
        {
          ...unknown('`HttpStatusCode` of axios 1.21.1', 'OK'),
          suggestions: [
            rename('Ok', 200, "import axios from 'axios'\nconst Codes = axios.HttpStatusCode\nuse(Codes.Ok)"),
          ],
        },
      ],
    },
    {
      name: 'the constants of node:http2',
      code: "const { constants } = require('node:http2')\nstream.respond({ ':status': constants.«HTTP_STATUS_NOTFOUND» })",
      errors: [
        {
          ...unknown('`constants` of node:http2 20.20.2', 'HTTP_STATUS_NOTFOUND'),
          suggestions: [
            rename(
              'HTTP_STATUS_NOT_FOUND',
              404,
              "const { constants } = require('node:http2')\nstream.respond({ ':status': constants.HTTP_STATUS_NOT_FOUND })",
            ),
          ],
        },
      ],
    },
    {
      name: 'both sides of a conditional',
      code: "import { StatusCodes } from 'http-status-codes'\nres.sendStatus(made ? StatusCodes.«MADE» : StatusCodes.OK)",
      errors: [unknown(statusCodes, 'MADE')],
    },
    {
      name: 'a test file, where it is `undefined` as well',
      code: "import { StatusCodes } from 'http-status-codes'\nexpect(res.status).toBe(StatusCodes.«OKI_DOKI»)",
      filename: 'users.test.ts',
      errors: [unknown(statusCodes, 'OKI_DOKI')],
    },
    {
      name: 'a member that the types of the installed version lack too',
      code: "import { HttpStatusCode } from 'axios'\nuse(HttpStatusCode.«Okay»)",
      languageOptions: typed,
      errors: [unknown('`HttpStatusCode` of axios 1.21.1', 'Okay')],
    },

    {
      name: 'factories of Boom that have another name',
      code: "import Boom from '@hapi/boom'\nthrow Boom.«serverTimeout»('x')\nthrow Boom.«notFuond»()",
      errors: [
        {
          messageId: 'missing',
          data: { member: 'serverTimeout', library: 'Boom' },
          suggestions: [
            {
              messageId: 'call',
              data: { name: 'serverUnavailable' },
              output: "import Boom from '@hapi/boom'\nthrow Boom.serverUnavailable('x')\nthrow Boom.notFuond()",
            },
          ],
        },
        {
          messageId: 'missing',
          data: { member: 'notFuond', library: 'Boom' },
          suggestions: [
            {
              messageId: 'call',
              data: { name: 'notFound' },
              output: "import Boom from '@hapi/boom'\nthrow Boom.serverTimeout('x')\nthrow Boom.notFound()",
            },
          ],
        },
      ],
    },
    {
      name: 'classes of http-errors',
      code: "const createError = require('http-errors')\nthrow new createError.«Unprocessable»('x')",
      errors: [
        {
          messageId: 'missing',
          data: { member: 'Unprocessable', library: 'http-errors' },
          suggestions: [
            {
              messageId: 'call',
              data: { name: 'UnprocessableEntity' },
              output: "const createError = require('http-errors')\nthrow new createError.UnprocessableEntity('x')",
            },
          ],
        },
      ],
    },
  ],
})
