' Runs within LibreOffice: SUMIFS beside the ledger, then edits. Everything but the ledger itself lies in BENCH_FOLDER.
Option Explicit

Const AMOUNT_COLUMN = 6

Function Property(name As String, value As Variant) As Object
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = value
  Property = made
End Function

Function Open_(path As String, filter As String, options As String) As Object
  Dim arguments(2) As New com.sun.star.beans.PropertyValue
  arguments(0) = Property("Hidden", True)
  arguments(1) = Property("FilterName", filter)
  arguments(2) = Property("FilterOptions", options)
  Open_ = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, arguments())
End Function

Function Rows(folder As String, file As String) As Variant
  Dim list As Object
  Dim used As Object
  ' Comma, double quotes, UTF-8, from row 1; three columns of text.
  list = Open_(folder & file, "Text - txt - csv (StarCalc)", "44,34,76,1,1/2/2/2/3/2")
  used = list.Sheets.getByIndex(0).createCursor()
  used.gotoEndOfUsedArea(True)
  Rows = used.getDataArray()
  list.close(True)
End Function

' 15 digits, and what is missing for the exact number.
Function Exactly(number As Double) As String
  Exactly = Trim(Str(number)) & " " & Trim(Str(number - Val(Trim(Str(number)))))
End Function

Sub Main
  Dim folder As String
  Dim sums As Object
  folder = Environ("BENCH_FOLDER")
  On Error GoTo Failed
  Dim book As Object
  Dim ledger As Object
  Dim keys As Variant
  Dim range As Object
  Dim last As Long
  book = Open_(Environ("BENCH_WORKBOOK"), "Calc Office Open XML", "")
  ledger = book.Sheets.getByIndex(0)
  Dim cursor As Object
  cursor = ledger.createCursor()
  cursor.gotoEndOfUsedArea(False)
  last = cursor.RangeAddress.EndRow + 1
  keys = Rows(folder, "keys.csv")
  Dim count As Long
  count = UBound(keys) + 1

  book.enableAutomaticCalculation(False)
  book.Sheets.insertNewByName("sums", book.Sheets.Count)
  sums = book.Sheets.getByName("sums")
  sums.getCellRangeByPosition(0, 0, 2, count - 1).setDataArray(keys)
  Dim columns As String
  Dim formulas() As Variant
  Dim at As Long
  Dim name As String
  name = "$'" & ledger.Name & "'."
  ReDim formulas(count - 1)
  For at = 0 To count - 1
    formulas(at) = Array("=SUMIFS(" & name & "$G$2:$G$" & last & ";" & name & "$C$2:$C$" & last & ";A" & (at + 1) & ";" & _
      name & "$D$2:$D$" & last & ";B" & (at + 1) & ";" & name & "$H$2:$H$" & last & ";C" & (at + 1) & ")")
  Next
  range = sums.getCellRangeByPosition(3, 0, 3, count - 1)
  range.setFormulaArray(formulas)
  book.enableAutomaticCalculation(True)
  book.calculate()
  Dim results As Variant
  results = range.getDataArray()

  Dim file As Integer
  file = FreeFile
  Open folder & "whole.part" For Output As #file
  For at = 0 To count - 1
    Print #file, Exactly(results(at)(0))
  Next
  Close #file
  Name folder & "whole.part" As folder & "whole.txt"

  ' Columns of edits.csv: row of the ledger from 0, amount; both as text.
  Dim edits As Variant
  Dim number As Long
  Dim cell As Object
  Dim before As Double
  Dim amount As Double
  Dim started As Long
  Dim ticks As Long
  Dim took As Long
  Dim place As Long
  Dim of As Variant
  edits = Rows(folder, "edits.csv")
  started = GetSystemTicks()
  file = FreeFile
  Open folder & "edits.part" For Output As #file
  For number = 0 To UBound(edits)
    cell = ledger.getCellByPosition(AMOUNT_COLUMN, CLng(edits(number)(0)) + 1)
    before = cell.getValue()
    amount = Val(edits(number)(1))
    ticks = GetSystemTicks()
    cell.setValue(amount)
    book.calculate()
    results = range.getDataArray()
    took = GetSystemTicks() - ticks
    of = ledger.getCellRangeByPosition(0, CLng(edits(number)(0)) + 1, 7, CLng(edits(number)(0)) + 1).getDataArray()
    For place = 0 To count - 1
      If keys(place)(0) = of(0)(2) And keys(place)(1) = of(0)(3) And keys(place)(2) = of(0)(7) Then Exit For
    Next
    Print #file, took & " " & Exactly(before) & " " & place & " " & Exactly(results(place)(0))
    If GetSystemTicks() - started > CLng(Environ("BENCH_EDITING_MS")) Then Exit For
  Next
  Close #file
  Name folder & "edits.part" As folder & "edits.txt"
  book.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  file = FreeFile
  Open folder & "failed.txt" For Output As #file
  Print #file, "line " & Erl & ": " & Error$
  Close #file
  StarDesktop.terminate()
End Sub
