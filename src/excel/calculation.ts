/** Whether Excel has formulas that wait for her, as it does where she has set it to calculate by hand. */
export class Calculation {
  #waits = false;

  /** As the last look found it. */
  get waits(): boolean {
    return this.#waits;
  }

  /** To be looked at along with whatever is read. */
  queueLook({ workbook }: Excel.RequestContext): () => void {
    const { application } = workbook;
    application.load('calculationMode,calculationState');
    return () => {
      // Where Excel calculates by itself it is about to, and tells when it has.
      this.#waits = application.calculationMode === 'Manual' && application.calculationState !== 'Done';
    };
  }
}
