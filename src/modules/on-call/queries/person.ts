/** Somebody by id and name, as screens show them; null for nobody and for who is unknown. */
export function personOf(
  cards: ReadonlyMap<string, { readonly name: string }>,
  id: string | null,
): { id: string; name: string } | null {
  const card = id === null ? undefined : cards.get(id)
  return id !== null && card ? { id, name: card.name } : null
}
