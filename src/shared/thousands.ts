/** Whole digits, with a sign or without, parted by thousands: `-1,234,567`. Linear, however long they are. */
export function thousandsApart(whole: string): string {
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const head = digits.length % 3;
  const groups = digits.slice(head).match(/.{3}/gs) ?? [];
  return sign + (head > 0 ? [digits.slice(0, head), ...groups] : groups).join(',');
}
