/**
 * Names that things of HTTP code go by in every library. A name is weak evidence: it counts only beside a shape that nothing else has, or
 * to stay silent.
 */

/** Requests: the first parameter of most handlers. */
export const requestName = /^_?req(?:uest)?$/

/** Requests, and the contexts that hold one. */
export const requestOrContextName = /^_?(?:req|request|ctx|context|event|c)$/

/** Errors that are caught or handed on. */
export const errorName = /^_?(?:e|ex|err|error|exception|cause)$|(?:Err|Error|Exception)$/

/** Errors by their whole word, which names nothing else. */
export const spelledErrorName = /^(?:err|error)$/i

/** Functions that hand an error on, to a framework, a promise or a callback. */
export const handOnName = /^(?:next|reject|done|cb|callback)$/

/** Methods that write a log, and leave what they are given as it is. */
export const loggingMethod = /^(?:log|info|warn|error|debug|trace)$/

/** Functions whose calls end in an error, as a rule, and not with what they give back. */
export const throwingName = /throw|fail|abort|reject|error|raise|panic|assert/i

/** The call after which nothing runs any more. */
export const processEnd = { object: 'process', method: 'exit' }

/** Imports of protocols that have statuses of their own inside of the content. */
export const ownProtocols =
  /(?:\bfrom|\brequire\(|\bimport)\s*['"][^'"\n]*(?:graphql|apollo|urql|json-?rpc|trpc|connectrpc)/i

/** What only service workers have, whose script gives relative URLs a base. */
export const serviceWorkerWords = /\b(?:ServiceWorkerGlobalScope|respondWith|service-worker|workbox|skipWaiting)\b/

/** Functions that only write down or report what they are given, and leave it as it is. */
export const reportingName =
  /^(?:log\w*|error|err|warn\w*|info|debug|trace|fatal|critical|verbose|silly|http|print\w*|dir|inspect|format|stringify|String|capture\w*|report\w*|notif\w*|notice\w*|track\w*|record\w*|add|push|emit|serializeError)$/i

/** Objects whose methods only write down or report what they are given. */
export const reporterName =
  /^(?:console|log|_?logger|logging|winston|pino|sentry|raven|newrelic|rollbar|bugsnag|honeybadger|util)$/i

/** The classes that every error is one of, so that asking for them tells nothing of its status. */
export const plainErrorName = /^(?:Error|Object)$/

/** Names of functions that let requests through to the handlers behind them, or answer in their place. */
export const guardNames =
  /^(auth([A-Z].*|enticated?|ori[sz]ed?)?|is(Auth|Admin|Logged).*|(require|ensure|check|verify)(Auth|Login|User|Token|Role|Permission|Session).*|protect(ed)?|passport|validate([A-Z].*)?|csrf.*)$/
