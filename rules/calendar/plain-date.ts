/** A civil day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. Compares with `<` as text. */
export type PlainDate = string & { readonly __unit: 'civil day' };
