import { desc, eq } from 'drizzle-orm'
import { type MentionCard, postOf } from '#modules/listening/index.ts'
import { departmentCards, receptionDesk } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Classifier } from '#platform/learning/index.ts'
import { createMatcher, type Matcher, parseQuery } from '#platform/matcher/index.ts'
import { type Guess, noRules, type RouteBook, type Routed, route } from '../../domain/routing/route.ts'
import { routeBooks } from '../../tables.ts'
import { deskModel } from '../learned/model.ts'

/** The rules that hold now. */
export async function currentRoutes(ctx: Ctx): Promise<RouteBook> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ version: routeBooks.version, rules: routeBooks.rules, ownWords: routeBooks.ownWords })
      .from(routeBooks)
      .where(eq(routeBooks.organisationId, ctx.organisationId))
      .orderBy(desc(routeBooks.version))
      .limit(1),
  )
  return row ?? noRules
}

/** Says of a mention where rules would bring it. */
export type Router = (mention: MentionCard) => Routed

/** The rules made ready for many mentions; what cannot be read (it could when it was saved) claims nothing. */
export async function routerFor(ctx: Ctx, book: RouteBook): Promise<Router> {
  const matcher = matcherOf(ctx.organisationId, book)
  const desks = await departmentCards(ctx)
  const reception = await receptionDesk(ctx)
  const model = await deskModel(ctx)
  return (mention) => {
    const found = new Set(matcher.match(postOf(mention, { network: mention.network, language: null })))
    const text = `${mention.title ?? ''} ${mention.text}`
    const arrival = { text, kind: mention.mentionKind, channelId: mention.channelId }
    return route(arrival, book, found, desks, reception, model && (() => guessOf(model, text)))
  }
}

function guessOf(model: Classifier, text: string): Guess {
  const { label, confidence, abstain } = model.predict(text.trim())
  return abstain ? 'unsure' : { departmentId: String(label), share: confidence }
}

/** Compiled rules are dear to make and small to keep; the least used go first. */
const KEPT = 100
const compiled = new Map<string, { readonly version: number; readonly matcher: Matcher }>()

function matcherOf(organisationId: string, book: RouteBook): Matcher {
  const held = compiled.get(organisationId)
  if (book.version > 0 && held?.version === book.version) {
    compiled.delete(organisationId)
    compiled.set(organisationId, held)
    return held.matcher
  }
  const matcher = createMatcher()
  for (const { id, query } of book.rules) {
    const parsed = query.trim() === '' ? null : parseQuery(query)
    if (parsed?.ok) matcher.set(id, parsed.query)
  }
  // Rules that somebody only tries have no version of their own.
  if (book.version > 0) {
    compiled.delete(organisationId)
    compiled.set(organisationId, { version: book.version, matcher })
    for (const oldest of compiled.keys()) {
      if (compiled.size <= KEPT) break
      compiled.delete(oldest)
    }
  }
  return matcher
}
