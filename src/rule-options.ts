// Made of `meta` and the tables by `npm run docs`.
import type { Linter } from 'eslint'

/** The entry of each rule in a configuration: its severity, and its options behind it. */
export interface RuleOptions {
  /**
   * Require the status that problem details or a Bearer challenge tell to be the one that is sent.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/consistent-content-status.md
   */
  'http-status/consistent-content-status'?: Linter.RuleEntry<
    [
      {
        /** Whether members `status`, `statusCode` and `code` of other content are compared with the status as well. */
        readonly members?: boolean | undefined
      },
    ]
  >
  /**
   * Require the codes that a route is declared to answer with to be those that its handler sends.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/consistent-declared-code.md
   */
  'http-status/consistent-declared-code'?: Linter.RuleEntry<
    [
      {
        /** Which errors that a handler sends have to be declared: none, those of 4xx, or those of 5xx too. */
        readonly errors?: 'none' | 'client' | 'all' | undefined
      },
    ]
  >
  /**
   * Disallow responses that are thrown and caught by the same code, so that they never leave.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-caught-response.md
   */
  'http-status/no-caught-response'?: Linter.RuleEntry<[]>
  /**
   * Disallow status codes that the request method cannot be answered with.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-code-method-mismatch.md
   */
  'http-status/no-code-method-mismatch'?: Linter.RuleEntry<
    [
      {
        /** Whether to report as well what hardly ever fits: 202 and 409 to safe methods, 412 to GET and HEAD, and 411, 413 and 415 to methods without content. */
        readonly doubtful?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow tests for a class of status codes that are off by one or compare the wrong number.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-code-range-error.md
   */
  'http-status/no-code-range-error'?: Linter.RuleEntry<[]>
  /**
   * Disallow status codes that were deprecated, dropped or never put to use: 102, 305, 306 and 510.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-deprecated-code.md
   */
  'http-status/no-deprecated-code'?: Linter.RuleEntry<
    [
      {
        /** Further codes without a meaning of their own to report: 402 (reserved) and 418 (unused). */
        readonly also?: readonly (402 | 418)[] | undefined
      },
    ]
  >
  /**
   * Disallow errors that are answered as a success.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-error-in-success.md
   */
  'http-status/no-error-in-success'?: Linter.RuleEntry<[]>
  /**
   * Disallow calls of `next()` that nothing waits for, where the response leaves without the rest.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-floating-next.md
   */
  'http-status/no-floating-next'?: Linter.RuleEntry<[]>
  /**
   * Disallow content in responses that cannot carry any: 204, 205, 304, 1xx and answers to HEAD.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-forbidden-body.md
   */
  'http-status/no-forbidden-body'?: Linter.RuleEntry<
    [
      {
        /** Whether to report content of answers to HEAD also where the server drops it by itself. */
        readonly head?: boolean | undefined
        /** Whether to report content that is never `null` beside a received status, which may be 204. */
        readonly forwarded?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow `Content-Length` and `Transfer-Encoding` in responses that cannot have them: 1xx, 204 and 304.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-forbidden-header.md
   */
  'http-status/no-forbidden-header'?: Linter.RuleEntry<
    [
      {
        /** Whether fields that say nothing beside the code, or should be left out, are reported as well. */
        readonly meaningless?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow statuses that are written but never sent.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-ignored-code.md
   */
  'http-status/no-ignored-code'?: Linter.RuleEntry<
    [
      {
        /** Whether to report statuses that nobody writes: a 404 that content turns into 200, a result without one. */
        readonly implicit?: boolean | undefined
        /** Whether to report what only the older of the versions send that the project allows. */
        readonly outdated?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow comparisons of a received status that always or never hold.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-impossible-comparison.md
   */
  'http-status/no-impossible-comparison'?: Linter.RuleEntry<[]>
  /**
   * Disallow 1xx status codes as the final status of a response.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-informational-as-final.md
   */
  'http-status/no-informational-as-final'?: Linter.RuleEntry<[]>
  /**
   * Disallow statuses that cannot be sent: out of range, fractions, strings, `null` and `undefined`.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-invalid-code.md
   */
  'http-status/no-invalid-code'?: Linter.RuleEntry<[]>
  /**
   * Require named constants for status codes, or numbers, everywhere alike.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-magic-code.md
   */
  'http-status/no-magic-code'?: Linter.RuleEntry<
    [
      {
        /** Whether codes are written as named constants or as numbers. */
        readonly style?: 'named' | 'numeric' | undefined
        /** The library, or own module and export, whose constants to use; by default the one the file imports. */
        readonly library?:
          | '@adonisjs/core'
          | '@angular/common/http'
          | 'axios'
          | 'http-codes'
          | 'http-status'
          | 'http-status-codes'
          | 'http-status-enum'
          | 'http-status-ts'
          | '@nestjs/common'
          | 'node:http2'
          | '@std/http'
          | {
              /** What to import from. */
              readonly module: string
              /** The export that holds the constants. */
              readonly export: string
              /** The code of every member, where the names are not those of the phrases. */
              readonly members?: { readonly [name: string]: number } | undefined
            }
          | undefined
        /** Codes that may be written as numbers. */
        readonly allow?: readonly number[] | undefined
        /** Whether to check test files and mock replies. */
        readonly tests?: boolean | undefined
        /** Whether to check the codes of declared responses. */
        readonly declarations?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow 301 and 302 where they leave it to the client which method to go on with.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-method-changing-redirect.md
   */
  'http-status/no-method-changing-redirect'?: Linter.RuleEntry<
    [
      {
        /** Whether to report them in answers to POST as well, which most clients repeat as GET. */
        readonly post?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow phrases and names that belong to another status code than the one they stand by.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-mismatched-phrase.md
   */
  'http-status/no-mismatched-phrase'?: Linter.RuleEntry<
    [
      {
        /** Whether to report content that is nothing but another code's phrase as well. */
        readonly content?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow status codes of proxies, WebDAV and other special uses in answers that are about something else.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-misused-code.md
   */
  'http-status/no-misused-code'?: Linter.RuleEntry<
    [
      {
        /** The codes to report. */
        readonly codes?:
          readonly (203 | 206 | 208 | 226 | 406 | 407 | 408 | 412 | 417 | 425 | 505 | 506 | 508 | 511)[] | undefined
      },
    ]
  >
  /**
   * Disallow former names and phrases of status codes where there is a current one.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-outdated-name.md
   */
  'http-status/no-outdated-name'?: Linter.RuleEntry<[]>
  /**
   * Disallow decisions by a reason phrase.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-phrase-logic.md
   */
  'http-status/no-phrase-logic'?: Linter.RuleEntry<[]>
  /**
   * Disallow sending again, and setting statuses and fields, when the response has been sent.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-response-after-send.md
   */
  'http-status/no-response-after-send'?: Linter.RuleEntry<
    [
      {
        /** Whether to report `next()` also behind an answer that is no error. */
        readonly next?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow status codes that are against the team's own policy.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-restricted-code.md
   */
  'http-status/no-restricted-code'?: Linter.RuleEntry<
    [
      {
        /** Codes and classes (`5xx`) that are not to be sent, each with a message if you like. */
        readonly disallow?:
          | readonly (
              | number
              | string
              | {
                  readonly codes: readonly (number | string)[]
                  readonly message?: string | undefined
                  readonly in?: readonly ('respond' | 'redirect' | 'error' | 'interim' | 'declare')[] | undefined
                }
            )[]
          | undefined
        /** The only codes and classes that may be sent. */
        readonly allow?:
          | readonly (number | string)[]
          | { readonly codes: readonly (number | string)[]; readonly message?: string | undefined }
          | undefined
        /** The same for the answers to a request method: `{ "GET": { "disallow": [201] } }`. */
        readonly methods?:
          | {
              readonly [name: string]: {
                readonly disallow?:
                  | readonly (
                      | number
                      | string
                      | {
                          readonly codes: readonly (number | string)[]
                          readonly message?: string | undefined
                          readonly in?:
                            readonly ('respond' | 'redirect' | 'error' | 'interim' | 'declare')[] | undefined
                        }
                    )[]
                  | undefined
                readonly allow?:
                  | readonly (number | string)[]
                  | { readonly codes: readonly (number | string)[]; readonly message?: string | undefined }
                  | undefined
              }
            }
          | undefined
      },
    ]
  >
  /**
   * Disallow statuses of caught errors that may have none.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-unchecked-code.md
   */
  'http-status/no-unchecked-code'?: Linter.RuleEntry<
    [
      {
        /** Whether to report `err.code` also where a default stands behind it. */
        readonly codes?: boolean | undefined
        /** Whether to report `error.response.status` of a client where nothing asks for the response. */
        readonly responses?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow status codes that the IANA registry does not assign.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-unknown-code.md
   */
  'http-status/no-unknown-code'?: Linter.RuleEntry<
    [
      {
        /** Codes to accept although no registry assigns them. */
        readonly allow?: readonly number[] | undefined
        /** Vendors whose codes to accept. */
        readonly vendors?:
          | readonly (
              | 'apache'
              | 'aws'
              | 'cloudflare'
              | 'esri'
              | 'iis'
              | 'laravel'
              | 'nginx'
              | 'overload'
              | 'pantheon'
              | 'proxy'
              | 'shopify'
              | 'spring'
              | 'twitter'
            )[]
          | undefined
      },
    ]
  >
  /**
   * Disallow names that the library of status codes does not have, which are `undefined`.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-unknown-name.md
   */
  'http-status/no-unknown-name'?: Linter.RuleEntry<[]>
  /**
   * Disallow tests for statuses that the client never hands to its caller.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-unreachable-check.md
   */
  'http-status/no-unreachable-check'?: Linter.RuleEntry<[]>
  /**
   * Disallow handlers that set a status and end without sending the response.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-unsent-response.md
   */
  'http-status/no-unsent-response'?: Linter.RuleEntry<
    [
      {
        /** Whether to report paths of a handler that end without an answer, where others send one. */
        readonly paths?: boolean | undefined
        /** Whether to report responses that are made behind a promise or timer which nothing waits for. */
        readonly detached?: boolean | undefined
      },
    ]
  >
  /**
   * Disallow reading a status by a property that the response does not have.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/no-wrong-status-property.md
   */
  'http-status/no-wrong-status-property'?: Linter.RuleEntry<[]>
  /**
   * Require `Allow` with 405, without the method that is refused.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/require-allow-header.md
   */
  'http-status/require-allow-header'?: Linter.RuleEntry<[]>
  /**
   * Require `WWW-Authenticate` with 401 and `Proxy-Authenticate` with 407, and a quoted realm for Basic.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/require-authenticate-header.md
   */
  'http-status/require-authenticate-header'?: Linter.RuleEntry<
    [
      {
        /** The codes that need a challenge. The realm of Basic is checked whatever they are. */
        readonly codes?: readonly (401 | 407)[] | undefined
      },
    ]
  >
  /**
   * Require `Content-Range` with 206 and 416, with a range that fits the code.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/require-content-range-header.md
   */
  'http-status/require-content-range-header'?: Linter.RuleEntry<[]>
  /**
   * Require `Location` with the redirects 301, 302, 303, 307 and 308.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/require-location-header.md
   */
  'http-status/require-location-header'?: Linter.RuleEntry<
    [
      {
        /** Whether 201 as the answer to POST needs `Location` as well. */
        readonly created?: boolean | undefined
      },
    ]
  >
  /**
   * Require `Retry-After` with 429 and 503.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/require-retry-after-header.md
   */
  'http-status/require-retry-after-header'?: Linter.RuleEntry<
    [
      {
        /** The codes that need `Retry-After`. */
        readonly codes?: readonly (429 | 503)[] | undefined
      },
    ]
  >
  /**
   * Require `Upgrade` with 426, and with 101 that is written to a connection.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/require-upgrade-header.md
   */
  'http-status/require-upgrade-header'?: Linter.RuleEntry<[]>
  /**
   * Disallow content of a kind that the library takes for something else, or cannot send.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/valid-content.md
   */
  'http-status/valid-content'?: Linter.RuleEntry<[]>
  /**
   * Require errors to have an error code, and to have it where their API takes it.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/valid-error-code.md
   */
  'http-status/valid-error-code'?: Linter.RuleEntry<[]>
  /**
   * Disallow reason phrases with characters that cannot be sent.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/valid-phrase.md
   */
  'http-status/valid-phrase'?: Linter.RuleEntry<
    [
      {
        /** Whether to report phrases made of an error's message or of the request as well. */
        readonly dynamic?: boolean | undefined
      },
    ]
  >
  /**
   * Require redirects to have a redirect code and a target, and both where their API takes them.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/valid-redirect.md
   */
  'http-status/valid-redirect'?: Linter.RuleEntry<
    [
      {
        /** Whether to report what only the older of the versions take that the project allows. */
        readonly outdated?: boolean | undefined
      },
    ]
  >
  /**
   * Require `Retry-After` to be a whole number of seconds or an HTTP-date.
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/v0.1.0/docs/rules/valid-retry-after.md
   */
  'http-status/valid-retry-after'?: Linter.RuleEntry<
    [
      {
        /** Whether to report a number divided by 1000 that nothing rounds as well. */
        readonly quotients?: boolean | undefined
      },
    ]
  >
}

/** A framework in use, of any version or with its major. */
export type Framework =
  | 'adonis'
  | 'angular'
  | 'astro'
  | 'axios'
  | 'axios-mock-adapter'
  | 'azure'
  | 'boom'
  | 'cdk'
  | 'child_process'
  | 'cypress'
  | 'effect'
  | 'elysia'
  | 'errors'
  | 'express'
  | 'express@4'
  | 'express@5'
  | 'fastify'
  | 'fastify@4'
  | 'fastify@5'
  | 'feathers'
  | 'fetch'
  | 'fetch-mock'
  | 'foal'
  | 'frisby'
  | 'gaxios'
  | 'got'
  | 'graphql'
  | 'h3'
  | 'h3@1'
  | 'h3@2'
  | 'hapi'
  | 'hono'
  | 'http-errors'
  | 'http2'
  | 'inversify'
  | 'itty-router'
  | 'jest-fetch-mock'
  | 'jquery'
  | 'k6'
  | 'koa'
  | 'koa@2'
  | 'koa@3'
  | 'ky'
  | 'lambda'
  | 'light-my-request'
  | 'loopback'
  | 'micro'
  | 'miragejs'
  | 'moxios'
  | 'msw'
  | 'needle'
  | 'nest'
  | 'next'
  | 'nock'
  | 'node'
  | 'node-mocks-http'
  | 'oak'
  | 'ofetch'
  | 'openapi'
  | 'orpc'
  | 'pactum'
  | 'playwright'
  | 'postman'
  | 'powertools'
  | 'puppeteer'
  | 'qwik'
  | 'react-router'
  | 'restify'
  | 'restify-errors'
  | 'router'
  | 'routing-controllers'
  | 'sails'
  | 'sinon'
  | 'solid'
  | 'strapi'
  | 'superagent'
  | 'supertest'
  | 'sveltekit'
  | 'tanstack'
  | 'tinyhttp'
  | 'trpc'
  | 'ts-rest'
  | 'tsed'
  | 'tsoa'
  | 'undici'
  | 'uwebsockets'
  | 'ws'
  | 'xhr'

/** A library whose constants name codes. */
export type ConstantLibrary =
  | '@adonisjs/core'
  | '@angular/common/http'
  | '@nestjs/common'
  | '@std/http'
  | 'axios'
  | 'http-codes'
  | 'http-status'
  | 'http-status-codes'
  | 'http-status-enum'
  | 'http-status-ts'
  | 'node:http2'

/** A product whose codes the setting `vendors` accepts. */
export type Vendor =
  | 'apache'
  | 'aws'
  | 'cloudflare'
  | 'esri'
  | 'iis'
  | 'laravel'
  | 'nginx'
  | 'overload'
  | 'pantheon'
  | 'proxy'
  | 'shopify'
  | 'spring'
  | 'twitter'
