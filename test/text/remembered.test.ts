import { remembered } from '../../src/text/remembered';

describe('remembered', () => {
  it('asks once for each text, null included', () => {
    const asked: string[] = [];
    const answer = remembered((text) => {
      asked.push(text);
      return text === 'none' ? null : text.length;
    }, 10);
    expect(['none', 'two', 'none', 'two'].map(answer)).toEqual([null, 3, null, 3]);
    expect(asked).toEqual(['none', 'two']);
  });

  it('begins anew beyond its limit and still answers rightly', () => {
    let asked = 0;
    const answer = remembered((text) => {
      asked++;
      return text;
    }, 2);
    expect(['a', 'b', 'c', 'a', 'a'].map(answer)).toEqual(['a', 'b', 'c', 'a', 'a']);
    expect(asked).toBe(4);
  });
});
