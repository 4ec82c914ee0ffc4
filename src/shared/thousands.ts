/** Whole digits, with a sign or without, parted by thousands: `-1,234,567`. Linear, however long they are. */
export function thousandsApart(whole: string): string {
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const head = digits.length % 3;
  const groups = digits.slice(head).match(/.{3}/gs) ?? [];
  return sign + (head > 0 ? [digits.slice(0, head), ...groups] : groups).join(',');
}

/** An exact decimal with its thousands parted, no digit changed: `16291700.00` → `16,291,700.00`. */
export function grouped(digits: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(digits) ?? [];
  if (whole === '') return digits;
  return `${sign}${thousandsApart(whole)}${rest}`;
}

/** An exact decimal with its sign, as a change is written: `+200,000.00`, `-3.50`, `0.00`. */
export const signed = (digits: string): string =>
  digits.startsWith('-') || /^[0.]+$/.test(digits) ? grouped(digits) : `+${grouped(digits)}`;
