/** The bytes of the last answer about readings, kept until the window has fetched them part by part. */
import { packedAnswer, partAt, type PackedAnswer } from '../../core/criteria/packed-answer.ts';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';

/** One answer at a time: a newer one takes the place of the one before. */
export class AnswerParts {
  private upload = NaN;
  private bytes = new Uint8Array(0);

  /** The answer to an upload; its bytes wait here. */
  keep(upload: number, packed: PackedReadings): PackedAnswer {
    const { answer, bytes } = packedAnswer(packed);
    this.upload = upload;
    this.bytes = bytes;
    return answer;
  }

  /** The part from a place on; null when the bytes are of another upload. With the last part they are let go. */
  at(upload: number, from: number): Uint8Array<ArrayBuffer> | null {
    if (upload !== this.upload) return null;
    const part = partAt(this.bytes, from);
    if (from + part.length >= this.bytes.length) [this.upload, this.bytes] = [NaN, new Uint8Array(0)];
    return part;
  }
}
