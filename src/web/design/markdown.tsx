import { Lexer, type Token, type Tokens } from 'marked'
import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import { t } from '../i18n.ts'
import { Link } from '../link.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { linkKind, ownPicture, plainWords } from './markdown-safety.ts'
import './markdown.css'

type Scene = {
  /** What heading the first order becomes. */
  level: number
  picture: (source: string) => string | null
}

type MarkdownProps = {
  text: string
  /** Which heading “#” becomes: 2 under a page’s title, 3 under a panel’s. */
  level?: 2 | 3 | 4 | undefined
  /** Where a picture comes from; null shows its words instead. Without it only own paths are pictures. */
  picture?: ((source: string) => string | null) | undefined
  /** Smaller, for text beside other things. */
  small?: boolean | undefined
  className?: string | undefined
}

/**
 * Markdown as elements of ours, never as HTML: what looks like a tag is shown as text, links lead only where links
 * may, pictures come only from here. A link that stands alone becomes a card; nothing foreign is embedded.
 */
export function Markdown({ text, level = 2, picture = ownPicture, small, className }: MarkdownProps) {
  const tokens = useMemo(() => new Lexer({ gfm: true }).lex(text), [text])
  return (
    <div className={classes('md', small && 'small', className)}>{blocks(tokens, { level, picture })}</div>
  )
}

const keyed = (nodes: readonly ReactNode[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
  nodes.map((node, index) => <Fragment key={index}>{node}</Fragment>)

const blocks = (tokens: readonly Token[] | undefined, scene: Scene): ReactNode =>
  keyed((tokens ?? []).map((token) => block(token, scene)))

const words = (tokens: readonly Token[] | undefined, scene: Scene): ReactNode =>
  keyed((tokens ?? []).map((token) => inline(token, scene)))

function block(token: Token, scene: Scene): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading
      return createElement(`h${Math.min(6, depth + scene.level - 1)}`, null, words(tokens, scene))
    }
    case 'paragraph':
      return paragraph(token as Tokens.Paragraph, scene)
    case 'blockquote':
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens, scene)}</blockquote>
    case 'list':
      return list(token as Tokens.List, scene)
    case 'table':
      return table(token as Tokens.Table, scene)
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      )
    case 'hr':
      return <hr />
    case 'html':
      return <p>{(token as Tokens.HTML).text.trim()}</p>
    default:
      return inline(token, scene)
  }
}

function paragraph({ tokens }: Tokens.Paragraph, scene: Scene): ReactNode {
  const [only] = tokens
  if (tokens.length === 1 && only?.type === 'image') return figure(only as Tokens.Image, scene)
  if (tokens.length === 1 && only?.type === 'link' && linkKind((only as Tokens.Link).href) === 'outside')
    return <LinkCard link={only as Tokens.Link} />
  return <p>{words(tokens, scene)}</p>
}

function figure(image: Tokens.Image, scene: Scene): ReactNode {
  const source = scene.picture(image.href)
  if (source === null) return <p className="q">{plainWords(image.text)}</p>
  return (
    <figure>
      <img src={source} alt={plainWords(image.text)} loading="lazy" decoding="async" />
      {image.title ? <figcaption>{plainWords(image.title)}</figcaption> : null}
    </figure>
  )
}

/** A film or article elsewhere: a card that says where it leads, never a frame of theirs in our page. */
function LinkCard({ link }: { link: Tokens.Link }) {
  const { hostname } = new URL(link.href)
  return (
    <p>
      <a className="md-card" href={link.href} target="_blank" rel="noopener noreferrer">
        <Icon name="external" />
        <span>
          <b>{plainWords(link.text)}</b>
          <span className="q">
            {link.title ? `${plainWords(link.title)}, ${hostname}` : hostname}
            <span className="vh"> {t('(opens in a new tab)')}</span>
          </span>
        </span>
      </a>
    </p>
  )
}

function list({ ordered, start, items }: Tokens.List, scene: Scene): ReactNode {
  const inside = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of one list have no other identity
    <li key={index} className={item.task ? 'task' : undefined}>
      {item.task ? (
        <input type="checkbox" checked={item.checked === true} readOnly disabled aria-label={t('done')} />
      ) : null}
      {blocks(
        item.tokens.filter((token) => token.type !== 'checkbox'),
        scene,
      )}
    </li>
  ))
  return ordered ? <ol start={start === '' ? 1 : start}>{inside}</ol> : <ul>{inside}</ul>
}

function table({ header, rows }: Tokens.Table, scene: Scene): ReactNode {
  const cell = (Tag: 'th' | 'td') => (one: Tokens.TableCell, index: number) => (
    <Tag
      key={index}
      {...(Tag === 'th' ? { scope: 'col' } : {})}
      style={{ textAlign: one.align ?? undefined }}
    >
      {words(one.tokens, scene)}
    </Tag>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="md-table" tabIndex={0}>
      <table>
        <thead>
          <tr>{header.map(cell('th'))}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>{row.map(cell('td'))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function inline(token: Token, scene: Scene): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{words(token.tokens, scene)}</strong>
    case 'em':
      return <em>{words(token.tokens, scene)}</em>
    case 'del':
      return <del>{words(token.tokens, scene)}</del>
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>
    case 'br':
      return <br />
    case 'link':
      return link(token as Tokens.Link, scene)
    case 'image': {
      const { href, text } = token as Tokens.Image
      const source = scene.picture(href)
      return source === null ? plainWords(text) : <img src={source} alt={plainWords(text)} loading="lazy" />
    }
    case 'escape':
      return (token as Tokens.Escape).text
    case 'text': {
      const { tokens, text } = token as Tokens.Text
      return tokens ? words(tokens, scene) : plainWords(text)
    }
    default:
      // A tag, or something not known: its source, as text.
      return token.raw
  }
}

function link({ href, title, tokens }: Tokens.Link, scene: Scene): ReactNode {
  const inside = words(tokens, scene)
  const kind = linkKind(href)
  if (kind === 'inside') {
    return (
      <Link to={href} className="ul" title={title ?? undefined}>
        {inside}
      </Link>
    )
  }
  if (kind === null) return inside
  return (
    <a className="ul" href={href} title={title ?? undefined} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  )
}
