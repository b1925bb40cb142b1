/** Whether a list of names as the server writes it (“A or B”, “A, B or 3 others”) holds more than one. */
export function severalNames(names: string): boolean {
  return / (or|and) |,/.test(names)
}
