/**
 * `true` where the door's inputs and the law's are the same, act by act and field by field: each is assignable to the
 * other and has the same field names (assignability alone lets an extra optional field through).
 */
export type Same<Read, Law> = [Read] extends [Law]
  ? [Law] extends [Read]
    ? { [A in keyof Law]: Fields<Law[A]> } extends { [A in keyof Read]: Fields<Read[A]> }
      ? { [A in keyof Read]: Fields<Read[A]> } extends { [A in keyof Law]: Fields<Law[A]> }
        ? true
        : false
      : false
    : false
  : false;

type Fields<T> = keyof T;
